import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { runProgram } from '../process/run-program.ts';
import { countVitest } from './count-vitest.ts';
import type { Phase } from './phase.ts';
import type { PhaseResult } from './phase-result.ts';

/** What the phases of one run share. */
export type PhaseSetting = Readonly<{
  /** Holds everything that the run leaves on disk. */
  folder: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  write: (text: string) => void;
}>;

/** Runs one phase and counts what passed and failed. A check that passes is silent; tests report as they go. */
export async function runPhase(phase: Phase, { folder, env, signal, write }: PhaseSetting): Promise<PhaseResult> {
  const report = join(folder, 'reports', `${phase.id}.json`);
  const tests = phase.counts === 'vitest';
  const reporters = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { code, output, seconds } = await runProgram({
    argv: [...phase.argv, ...reporters],
    cwd: packageRoot,
    env,
    signal,
    ...(tests ? { listen: write } : {}),
  });
  if (!tests && code !== 0) write(`${phase.argv.join(' ')} ended with ${String(code)}\n${output}\n`);
  const counts = tests
    ? countVitest(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  return { phase, seconds, ...counts };
}
