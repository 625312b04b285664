import fc from 'fast-check';
import { renderSpec } from '/work/main/test/fixtures/render-spec.ts';
import { writeTree } from '/work/main/test/fixtures/write-tree.ts';
import { legalSpec } from '/work/main/test/matrix/legal-spec.ts';
import { writeFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
const [seed, n] = process.argv.slice(2).map(Number);
let i = 0;
for (const text of fc.sample(legalSpec, { seed: seed!, numRuns: n! })) {
  const dir = '/tmp/sh/ws/d' + i++; rmSync(dir, { recursive: true, force: true });
  writeTree(renderSpec(text).tree, dir); writeFileSync(dir + '/drawn.json', text);
  for (const c of ['typecheck', 'lint']) { const r = spawnSync('npm', ['run', '--silent', c], { cwd: dir, encoding: 'utf8' }); if (r.status !== 0) console.log(dir, c, (r.stdout + r.stderr).slice(0, 2500)); }
}
