import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftovers } from '../process/leftovers.ts';
import { installPins, pinsFolder } from './install-pins.ts';
import type { Phase } from './phase.ts';
import type { PhaseResult } from './phase-result.ts';
import { prepareProgram } from './prepare-program.ts';
import { preparePython, pythonFolder } from './prepare-python.ts';
import { prepareServers } from './prepare-servers.ts';
import { runPhase } from './run-phase.ts';
import { summary } from './summary.ts';

/** What one run of the tests needs to know. */
export type TestRun = Readonly<{
  phases: readonly Phase[];
  folder: string;
  signal: AbortSignal;
  write: (text: string) => void;
}>;

/** Runs the phases in order and prints the summary. Long installs run beside the cheap phases. True when something failed. */
export async function runTests({ phases, folder, signal, write }: TestRun): Promise<boolean> {
  const say = (line: string): void => {
    write(`${line}\n`);
  };
  const needed = phases.some(({ servers }) => servers);
  const servers = needed ? prepareServers(say) : undefined;
  const pins = phases.some(({ id }) => ['backends', 'python'].includes(id)) ? installPins(folder, signal) : undefined;
  const python = phases.some((phase) => phase.python === true) ? preparePython(folder, signal) : undefined;
  // All are awaited where they are needed; a failure before that must not end this process.
  servers?.catch(() => undefined);
  // Programs below write into a pipe, and some of them colour even that.
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const env = {
    ...process.env,
    ...colours,
    BACKWRIGHT_TEST_PINS: pinsFolder(folder),
    BACKWRIGHT_TEST_VENV: join(pythonFolder(folder), '.venv'),
  };
  const results: PhaseResult[] = [];
  for (const phase of phases) {
    if (signal.aborted) break;
    if (phase.servers) {
      const why = (await servers)?.why ?? (phase.python === true ? (await python)?.why : undefined);
      if (why !== undefined) {
        results.push({ phase, seconds: 0, passed: 0, failed: 0, skipped: 0, notRun: why });
        continue;
      }
      const installed = await pins;
      if (installed && installed.code !== 0) say(installed.output);
    }
    const lacks = phase.program === undefined ? undefined : await prepareProgram(phase.program, say);
    if (lacks !== undefined) {
      results.push({ phase, seconds: 0, passed: 0, failed: 0, skipped: 0, notRun: lacks });
      continue;
    }
    say(`\n${phase.id}: ${phase.title}`);
    results.push(await runPhase(phase, { folder, env, signal, write }));
  }
  if (signal.aborted) {
    say((signal.reason as Error).message);
    return true;
  }
  results.push(await nothingLeft(folder, say));
  write(summary(results));
  return results.some(({ failed }) => failed > 0);
}

/** Servers and backends end a moment after those who started them; what is there after that was forgotten. */
async function nothingLeft(folder: string, say: (line: string) => void): Promise<PhaseResult> {
  const start = performance.now();
  let left = leftovers(folder);
  for (let waited = 0; left.length > 0 && waited < 10_000; waited += 250) {
    await sleep(250);
    left = leftovers(folder);
  }
  for (const { pid, command } of left) say(`Left running: ${String(pid)} ${command}`);
  const phase: Phase = { id: 'leftovers', title: 'Nothing is left running', argv: [], counts: 'exit', servers: false };
  const failed = left.length > 0 ? 1 : 0;
  return { phase, seconds: (performance.now() - start) / 1000, passed: 1 - failed, failed, skipped: 0 };
}
