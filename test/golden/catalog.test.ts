import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { exampleText } from '../fixtures/example-text.ts';
import { folderFiles } from '../fixtures/folder-files.ts';
import { renderSpec } from '../fixtures/render-spec.ts';
import { goldenCases } from './cases.ts';

// Every file stands in the repository as it is generated, so that a review of a template shows what it does.
// `npm run golden:update` writes what changed and removes what is no longer generated.
describe.each(goldenCases)('the rendered $example of $stack', ({ folder, example, stack }) => {
  const golden = join(packageRoot, 'test', 'golden', folder);
  const { tree } = renderSpec(exampleText(example, stack));

  it('has exactly the reviewed files', () => {
    expect([...tree.keys()]).toEqual(folderFiles(golden).filter((path) => !path.endsWith('/')));
  });

  it.each([...tree])('has the reviewed %s', (path, { content }) => {
    expect(new TextDecoder().decode(content)).toBe(readFileSync(join(golden, path), 'utf8'));
  });
});
