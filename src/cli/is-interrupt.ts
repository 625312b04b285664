import { UserError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Whether an error is a person's Ctrl-C: at a question (Inquirer has an error of its own), or between two writes. */
export function isInterrupt(error: unknown, { signal }: Terminal): boolean {
  if (!(error instanceof Error) || error instanceof UserError) return false;
  return error.name === 'ExitPromptError' || (signal.aborted && error.name === 'AbortError');
}
