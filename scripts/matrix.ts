import { NotRun } from './tools/not-run.ts';
import type { TrialResult } from './matrix/trial.ts';
import { trials } from './matrix/trials.ts';
import { onInterrupt } from './process/on-interrupt.ts';
import { runFolder } from './process/run-folder.ts';
import { table } from './bench/table.ts';

// `npm run matrix [-- word …]`: what is too long for every run of the tests, as a table. A word picks the trials that hold it.
const words = process.argv.slice(2);
const chosen = trials.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const { signal } = onInterrupt();
const { path: folder, remove } = runFolder();
process.env['TMPDIR'] = folder;
const log = (line: string): void => void process.stderr.write(`  ${line}\n`);
const results: TrialResult[] = [];
for (const { name, run } of chosen) {
  if (signal.aborted) break;
  log(name);
  const start = performance.now();
  const ended = (verdict: TrialResult['verdict'], says: string): void =>
    void results.push({ name, verdict, says, seconds: (performance.now() - start) / 1000 });
  try {
    ended('passed', await run({ folder, signal, log }));
  } catch (error) {
    ended(error instanceof NotRun ? 'not run' : 'failed', error instanceof Error ? error.message : String(error));
  }
}
remove();
const rows = results.map(({ name, verdict, seconds }) => [name, verdict, `${seconds.toFixed(0)} s`]);
process.stdout.write(`${table([['trial', 'verdict', 'time'], ...rows])}\n\n`);
for (const { name, says } of results) process.stdout.write(`${name}: ${says}\n`);
const failed = results.filter(({ verdict }) => verdict === 'failed').length;
process.stdout.write(
  `${String(results.filter(({ verdict }) => verdict === 'passed').length)} passed, ${String(failed)} failed\n`,
);
process.exitCode = signal.aborted ? 130 : failed > 0 || results.length === 0 ? 1 : 0;
