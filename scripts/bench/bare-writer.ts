import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A program that does nothing but write the tree of a folder into another one: the least that any generator could cost.
 * Gives the path of the program; it takes the new folder as its argument.
 */
export function bareWriter(tree: string, parent: string): string {
  const files = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(tree, path), readFileSync(path, 'base64')] as const;
    });
  writeFileSync(join(parent, 'tree.json'), JSON.stringify(files));
  const program = join(parent, 'bare-writer.mjs');
  writeFileSync(
    program,
    `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
for (const [path, text] of JSON.parse(readFileSync(new URL('tree.json', import.meta.url), 'utf8'))) {
  const to = join(process.argv[2], path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, Buffer.from(text, 'base64'));
}
`,
  );
  return program;
}
