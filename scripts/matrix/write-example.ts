import { packageRoot } from '../../src/package-root.ts';
import type { StackId } from '../../src/types.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSpec } from '../../test/fixtures/render-spec.ts';
import { writeTree } from '../../test/fixtures/write-tree.ts';

const all = 'deploy: [docker, kubernetes, helm, github-actions, gitlab-ci]';

/** Writes the backend of an example on a stack into a folder, as rendered and without any step. Every deployment target is asked for. */
export function writeExample(example: string, dir: string, stack: StackId): void {
  const text = readFileSync(join(packageRoot, 'examples', `${example}.yaml`), 'utf8').replace(/^stack:.*\n/m, '');
  const asked = /^deploy:.*$/m.test(text) ? text.replace(/^deploy:.*$/m, all) : `${text}${all}\n`;
  writeTree(renderSpec(`${asked}stack: ${stack}\n`).tree, dir);
}
