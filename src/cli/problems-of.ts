import { UserError } from '../errors.ts';
import type { Problem } from '../types.ts';
import { isInterrupt } from './is-interrupt.ts';
import type { Terminal } from './terminal.ts';

/** What an error tells a person: their own problems, or our bug with its whole chain of causes. */
export function problemsOf(error: unknown, terminal: Terminal): readonly Problem[] {
  if (isInterrupt(error, terminal)) return [{ path: '', message: 'interrupted; nothing was left behind' }];
  if (error instanceof UserError) return error.problems;
  return [{ path: '', message: chainOf(error), instead: 'This is a bug in Backwright: please report it.' }];
}

function chainOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${chainOf(error.cause)}`;
}
