import { exitCode } from '../../errors.ts';
import type { ExitCode } from '../../errors.ts';
import { stackOf } from '../../plan/stack-of.ts';
import { stepsOf } from '../../steps/index.ts';
import { runSteps } from '../../steps/run-steps.ts';
import { jsonDocument } from '../json-document.ts';
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
    terminal.err(`${title} …\n`);
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
  terminal.out(`Created ${spec.name} in ${dir}\n${showSteps(reports)}Next:\n${nextSteps(dir, terminal.cwd)}`);
  return code;
}
