import picocolors from 'picocolors';
import type { Notice } from '../../types.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what a person should know about how the spec was read, on stderr. */
export function showNotices(notices: readonly Notice[], terminal: Terminal, file?: string): void {
  const { yellow } = picocolors.createColors(terminal.color);
  for (const { path, message } of notices) {
    terminal.err(
      `${[file, yellow('warning'), message.includes(path) ? '' : path, message].filter(Boolean).join('  ')}\n`,
    );
  }
}
