import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { renderSpec } from '../test/fixtures/render-spec.ts';

// `npm run golden:update`: writes test/golden/catalog anew. Read the difference before you commit it.
const golden = join(packageRoot, 'test', 'golden', 'catalog');
const { tree } = renderSpec(readFileSync(join(packageRoot, 'examples', 'catalog.yaml'), 'utf8'));
rmSync(golden, { recursive: true, force: true });
for (const [path, { content }] of tree) {
  mkdirSync(dirname(join(golden, path)), { recursive: true });
  writeFileSync(join(golden, path), content);
}
process.stdout.write(`${String(tree.size)} files in test/golden/catalog\n`);
