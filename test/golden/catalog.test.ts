import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { folderFiles } from '../fixtures/folder-files.ts';
import { renderSpec } from '../fixtures/render-spec.ts';

// Every file stands in the repository as it is generated, so that a review of a template shows what it does.
// `npm run golden:update` writes what changed and removes what is no longer generated.
const golden = join(packageRoot, 'test', 'golden', 'catalog');
const { tree } = renderSpec(readFileSync(join(packageRoot, 'examples', 'catalog.yaml'), 'utf8'));

describe('the rendered catalogue', () => {
  it('has exactly the files of test/golden/catalog', () => {
    expect([...tree.keys()]).toEqual(folderFiles(golden).filter((path) => !path.endsWith('/')));
  });

  it.each([...tree])('has the reviewed %s', (path, { content }) => {
    expect(new TextDecoder().decode(content)).toBe(readFileSync(join(golden, path), 'utf8'));
  });
});
