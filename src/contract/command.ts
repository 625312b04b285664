import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { stacks } from '../../templates/index.ts';
import { exitCode, type ExitCode } from '../errors.ts';
import { checks } from './checks/index.ts';
import { prepareTarget } from './prepare-target.ts';
import { readBackendSpec } from '../services/read-backend-spec.ts';
import { countResults } from './report/count-results.ts';
import type { CheckResult } from './run/check-result.ts';
import { jsonReport } from './report/json-report.ts';
import { junitReport } from './report/junit-report.ts';
import { resultLines } from './report/result-lines.ts';
import { withAnswers } from './report/with-answers.ts';
import { runChecks } from './run/run-checks.ts';
import { selectChecks } from './select-checks.ts';

/** What `backwright verify` may be told. */
export type VerifyOptions = Readonly<{
  /** The folder of the generated backend. */
  dir: string;
  /** A backend that runs already; checks that need more than HTTP are then "not run". */
  url?: string;
  /** How to sign in at `url`, by role: a file with access tokens, or with addresses and passwords. */
  principals?: string;
  /** Ids of checks or their first letters. */
  only?: readonly string[];
  skip?: readonly string[];
  /** Print the checks and run none. */
  list?: boolean;
  json?: boolean;
  /** A file for a JUnit report. */
  junit?: string;
  /** Repeats the order and the values of an earlier run. */
  seed?: number;
  out?: (text: string) => void;
  err?: (text: string) => void;
}>;

/** Aborts on Ctrl-C and SIGTERM while `work` runs, so that everything started can be ended in order. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.off(name, abort);
  }
}

/**
 * Runs the contract suite against the generated backend in `dir`. Exit code 0 only when nothing failed and at least one
 * check ran, 1 when one failed or none ran, 130 when interrupted; nothing that was started outlives the call.
 */
export function runVerify(options: VerifyOptions): Promise<ExitCode> {
  const out = options.out ?? ((text) => process.stdout.write(text));
  const err = options.err ?? ((text) => process.stderr.write(text));
  const say = (line: string) => {
    if (options.json === true) err(`${line}\n`);
    else out(`${line}\n`);
  };
  return interruptible((signal) => verify(options, { out, say, signal }));
}

type Voice = Readonly<{ out: (text: string) => void; say: (line: string) => void; signal: AbortSignal }>;

async function verify(options: VerifyOptions, { out, say, signal }: Voice): Promise<ExitCode> {
  const dir = resolve(options.dir);
  const chosen = selectChecks(checks, options.only, options.skip);
  if (options.list === true) {
    const list = chosen.map(({ id, title, contract, needs }) => ({ id, title, contract, needs }));
    if (options.json === true) out(`${JSON.stringify(list, null, 2)}\n`);
    else
      for (const { id, title, contract, needs } of list)
        out(`${id}  ${title}${needs.length > 0 ? ` (needs ${needs.join(', ')})` : ''}: ${contract}\n`);
    return exitCode.done;
  }
  const spec = await readBackendSpec(dir);
  const seed = options.seed ?? randomInt(1, 2 ** 31);
  try {
    const { url, principals } = options;
    const { target, close } = await prepareTarget({
      ...{ spec, dir, log: say, signal },
      lanes: new Set(chosen.map(({ lane }) => lane)),
      ...(url !== undefined && { url }),
      ...(principals !== undefined && { principals }),
    });
    try {
      say(`${String(chosen.length)} checks, seed ${String(seed)}`);
      const answered = (result: CheckResult): CheckResult => withAnswers(result, { spec, stacks, dir });
      const report =
        options.json === true
          ? () => undefined
          : (result: CheckResult) => {
              for (const line of resultLines(answered(result))) say(line);
            };
      const found = await runChecks({ checks: chosen, spec, target, seed, signal, report });
      const results = found.map(answered);
      signal.throwIfAborted();
      return await conclude(results, seed, options, { out, say, signal });
    } finally {
      await close();
    }
  } catch (error) {
    if (signal.aborted) return exitCode.interrupted;
    throw error;
  }
}

type Results = Awaited<ReturnType<typeof runChecks>>;

async function conclude(
  results: Results,
  seed: number,
  options: VerifyOptions,
  { out, say }: Voice,
): Promise<ExitCode> {
  if (options.junit !== undefined) {
    await mkdir(dirname(resolve(options.junit)), { recursive: true });
    await writeFile(options.junit, junitReport(results, seed));
  }
  const { passed, failed, notRun } = countResults(results);
  if (options.json === true) out(jsonReport(results, seed));
  else {
    const repeat = failed > 0 ? `; repeat with --seed ${String(seed)}` : '';
    say(`${String(passed)} passed, ${String(failed)} failed, ${String(notRun)} not run${repeat}`);
  }
  return failed === 0 && passed > 0 ? exitCode.done : exitCode.checkFailed;
}
