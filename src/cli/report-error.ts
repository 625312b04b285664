import type { ExitCode } from '../errors.ts';
import { errorText } from './error-text.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { jsonDocument } from './json-document.ts';
import { problemsOf } from './problems-of.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints an error and gives its exit code.
 *
 * @param json one JSON document on stdout instead of lines on stderr.
 */
export function reportError(error: unknown, terminal: Terminal, json: boolean): ExitCode {
  const code = exitCodeOf(error, terminal);
  if (json) terminal.out(jsonDocument({ status: 'error', exitCode: code, problems: problemsOf(error, terminal) }));
  else terminal.err(`${errorText(error, terminal)}\n`);
  return code;
}
