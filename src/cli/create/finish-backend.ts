import { exitCode } from '../../errors.ts';
import type { ExitCode } from '../../errors.ts';
import { stackOf } from '../../plan/stack-of.ts';
import { stepsOf } from '../../steps/index.ts';
import { runSteps } from '../../steps/run-steps.ts';
import { jsonDocument } from '../json-document.ts';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import type { CreateSession } from './create-session.ts';
import { nextSteps } from './next-steps.ts';
import { showSteps } from './show-steps.ts';
import type { WrittenBackend } from './write-backend.ts';

/** Runs the steps after writing and says how it went. A failed step sets the exit code and takes nothing back. */
export async function finishBackend(
  { prepared: { spec, plan, library }, skip, json }: CreateSession,
  { dir, files }: WrittenBackend,
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.err(`Wrote ${String(files)} files to ${dir}\n`);
  const steps = stepsOf(stackOf(spec, library));
  const reports = await runSteps(steps, skip, { dir, plan, signal: terminal.signal }, ({ title }) => {
    const progress = startProgress(title, terminal);
    return ({ status }) => {
      progress.end(status);
    };
  });
  const failed = reports.some(({ result }) => result.status === 'failed');
  const code = terminal.signal.aborted ? exitCode.interrupted : failed ? exitCode.manualStep : exitCode.done;
  if (json) {
    const { name, stack, notices } = spec;
    const outcomes = reports.map(({ id, seconds, result }) => ({ id, seconds: Number(seconds.toFixed(3)), ...result }));
    terminal.out(
      jsonDocument({ status: 'created', exitCode: code, name, stack, dir, files, notices, steps: outcomes }),
    );
    return code;
  }
  const left = terminal.signal.aborted
    ? 'Interrupted. The files are complete; what is skipped below was not run.\n'
    : '';
  terminal.out(`Created ${spec.name} in ${dir}\n${left}${showSteps(reports)}Next:\n${nextSteps(dir, terminal.cwd)}`);
  return code;
}
