import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmPackage } from '../../tools/npm-tool.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';

/** The part of https://mermaid.js.org/config/usage.html#syntax-validation-without-rendering that is used here. */
type Mermaid = Readonly<{ parse(text: string): Promise<Readonly<{ diagramType: string }>> }>;

const stacks = ['express', 'fastapi'] as const;
const examples = ['catalog', 'every-type', 'relations', 'hostile', 'password-only', 'team-tasks', 'work-orders'];

/** Mermaid's own parser reads every diagram of the documents, and refuses one that is none. */
export const diagramsTrial: Trial = {
  name: 'diagrams, read by Mermaid',
  async run({ folder }) {
    const path = join(await npmPackage('mermaid@12.3.0'), 'dist', 'mermaid.core.mjs');
    const { default: mermaid } = (await import(pathToFileURL(path).href)) as { default: Mermaid };
    let count = 0;
    for (const [stack, example] of stacks.flatMap((one) => examples.map((name) => [one, name] as const))) {
      const dir = join(folder, `diagrams-${stack}-${example}`);
      mkdirSync(dir);
      writeExample(example, dir, stack);
      for (const page of globSync('**/*.md', { cwd: dir })) {
        for (const diagram of diagramsOf(readFileSync(join(dir, page), 'utf8'))) {
          await mermaid.parse(diagram).catch((error: unknown) => {
            throw new Error(`${example} on ${stack}, ${page}: ${String(error)}`);
          });
          count += 1;
        }
      }
    }
    want(count >= stacks.length * examples.length, 'every backend has a diagram');
    const refused = await mermaid.parse('erDiagram\n  A ||--o{ B :\n').then(
      () => false,
      () => true,
    );
    want(refused, 'Mermaid refuses a relation without a name');
    return `${String(count)} diagrams of ${examples.join(', ')} on ${stacks.join(' and ')}`;
  },
};

function diagramsOf(page: string): readonly string[] {
  return [...page.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
}
