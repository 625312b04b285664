import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../src/cli/stacks/evidence.ts';
import { packageRoot } from '../src/package-root.ts';
import { stacks } from '../templates/index.ts';
import { recordRun } from './evidence/record-run.ts';
import { runFolder } from './process/run-folder.ts';

// `npm run evidence`: generates examples on every stack, judges them by the contract suite, and records what came out, red
// or green, in `evidence/`, which `backwright stacks` shows.
const examples = ['catalog', 'every-type', 'relations', 'password-only', 'oauth-only', 'team-tasks'].map(
  (name) => `${name}.yaml`,
);
const folder = runFolder();

mkdirSync(join(packageRoot, 'evidence'), { recursive: true });
for (const { id } of stacks) {
  const runs = [];
  for (const example of examples) {
    process.stdout.write(`${id}: ${example} …\n`);
    runs.push(await recordRun(id, example, folder.path));
  }
  const evidence: Evidence = { stack: id, runs };
  writeFileSync(join(packageRoot, 'evidence', `${id}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
  for (const { spec, passed, failed } of runs)
    process.stdout.write(`${id}: ${spec}: ${String(passed)} passed, ${String(failed)} failed\n`);
}
