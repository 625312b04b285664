import { packageRoot } from '../../src/package-root.ts';
import type { Spec, StackId } from '../../src/types.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSpec } from '../../test/fixtures/render-spec.ts';
import { writeTree } from '../../test/fixtures/write-tree.ts';

const all = 'deploy: [docker, kubernetes, helm, github-actions, gitlab-ci]';

/**
 * Writes the backend of an example on a stack into a folder, as rendered and without any step. Every deployment target is
 * asked for, and whatever else `change` writes into the text of the example.
 */
export function writeExample(
  example: string,
  dir: string,
  stack: StackId,
  change: (text: string) => string = (text) => text,
): Spec {
  const original = readFileSync(join(packageRoot, 'examples', `${example}.yaml`), 'utf8');
  const text = change(original).replace(/^stack:.*\n/m, '');
  const asked = /^deploy:.*$/m.test(text) ? text.replace(/^deploy:.*$/m, all) : `${text}${all}\n`;
  const { spec, tree } = renderSpec(`${asked}stack: ${stack}\n`);
  writeTree(tree, dir);
  return spec;
}
