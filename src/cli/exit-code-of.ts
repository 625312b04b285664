import { exitCode, UserError } from '../errors.ts';
import type { ExitCode } from '../errors.ts';
import { isInterrupt } from './is-interrupt.ts';
import type { Terminal } from './terminal.ts';

/** The exit code of an error: its own, 130 for Ctrl-C, 70 for anything that should not have happened. */
export function exitCodeOf(error: unknown, terminal: Terminal): ExitCode {
  if (isInterrupt(error, terminal)) return exitCode.interrupted;
  return error instanceof UserError ? error.exitCode : exitCode.internal;
}
