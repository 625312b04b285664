import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { exampleText } from '../test/fixtures/example-text.ts';
import { renderSpec } from '../test/fixtures/render-spec.ts';
import { goldenCases } from '../test/golden/cases.ts';

// `npm run golden:update`: writes test/golden anew. Read the difference before you commit it.
for (const { folder, example, stack } of goldenCases) {
  const golden = join(packageRoot, 'test', 'golden', folder);
  const { tree } = renderSpec(exampleText(example, stack));
  rmSync(golden, { recursive: true, force: true });
  for (const [path, { content }] of tree) {
    mkdirSync(dirname(join(golden, path)), { recursive: true });
    writeFileSync(join(golden, path), content);
  }
  process.stdout.write(`${String(tree.size)} files in test/golden/${folder}\n`);
}
