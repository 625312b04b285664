import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { renderSpec } from '../../test/fixtures/render-spec.ts';
import { writeTree } from '../../test/fixtures/write-tree.ts';

/** Writes the backend of an example into a folder, as rendered and without any step. Every deployment target is asked for. */
export function writeExample(example: string, dir: string): void {
  const text = readFileSync(join(packageRoot, 'examples', `${example}.yaml`), 'utf8');
  const all = 'deploy: [docker, kubernetes, helm, github-actions]';
  const asked = /^deploy:.*$/m.test(text) ? text.replace(/^deploy:.*$/m, all) : `${text}${all}\n`;
  writeTree(renderSpec(asked).tree, dir);
}
