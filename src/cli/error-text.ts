import picocolors from 'picocolors';
import type { Problem } from '../types.ts';
import { problemsOf } from './problems-of.ts';
import type { Terminal } from './terminal.ts';

/** An error as lines for a person: `file:line:column  path  message  → instead`. */
export function errorText(error: unknown, terminal: Terminal): string {
  return problemsOf(error, terminal)
    .map((problem) => problemLine(problem, terminal))
    .join('\n');
}

function problemLine({ file, line, column, path, message, instead }: Problem, terminal: Terminal): string {
  const { red, bold, dim } = picocolors.createColors(terminal.color);
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  // A message that names its own path would say it twice.
  const subject = message.includes(path) ? '' : path;
  const head = [place === '' ? red('error') : bold(place), subject, message].filter((part) => part !== '').join('  ');
  return instead === undefined ? head : `${head}  ${dim(`→ ${instead}`)}`;
}
