import fc from 'fast-check';
import { check, format } from 'prettier';
import { renderSpec } from '/work/main/test/fixtures/render-spec.ts';
import { treeText } from '/work/main/test/fixtures/tree-text.ts';
import { legalSpec } from '/work/main/test/matrix/legal-spec.ts';
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
const [seed, n] = process.argv.slice(2).map(Number);
const seen = new Map<string, number>();
let i = 0;
for (const text of fc.sample(legalSpec, { seed: seed!, numRuns: n! })) {
  i++;
  let tree; try { tree = renderSpec(text).tree; } catch (e) { const k = 'RENDER ' + String((e as Error).message).slice(0, 200); if (!seen.has(k)) console.log(k, (e as any).problems ?? (e as Error).stack?.slice(0,800), text); seen.set(k, (seen.get(k) ?? 0) + 1); continue; }
  const own = JSON.parse(treeText(tree, '.prettierrc.json'));
  for (const [path, { origin }] of tree) {
    if (!/\.(ts|json)$/.test(path) || !origin.template.endsWith('.ejs')) continue;
    const t = treeText(tree, path);
    let f; try { f = await format(t, { ...own, filepath: path }); } catch (e) { f = 'SYNTAX ' + String(e); }
    if (f !== t) {
      const k = 'FORMAT ' + origin.template;
      if ((seen.get(k) ?? 0) < 2) { writeFileSync('/tmp/sh/a', t); writeFileSync('/tmp/sh/b', f); console.log(k, path, spawnSync('diff', ['/tmp/sh/a', '/tmp/sh/b'], { encoding: 'utf8' }).stdout.slice(0, 1500)); }
      seen.set(k, (seen.get(k) ?? 0) + 1);
    }
  }
}
console.log(i, Object.fromEntries(seen));
