import { exitCode } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. The first Ctrl-C (or SIGTERM) asks for an orderly end, the second one ends at once. */
export function realTerminal(): Terminal {
  const interrupted = new AbortController();
  const onSignal = (): void => {
    if (interrupted.signal.aborted) process.exit(exitCode.interrupted);
    interrupted.abort();
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onClosedPipe);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    out: (line) => void process.stdout.write(line),
    err: (line) => void process.stderr.write(line),
    interactive: process.stdin.isTTY && process.stderr.isTTY && isUnset('CI'),
    color: process.stderr.isTTY && isUnset('NO_COLOR') && process.env['TERM'] !== 'dumb',
    live: process.stderr.isTTY && process.env['TERM'] !== 'dumb' && isUnset('CI'),
    columns: process.stderr.isTTY ? process.stderr.columns : 80,
    cwd: process.cwd(),
    readStdin: async () => (await import('node:stream/consumers')).text(process.stdin),
    signal: interrupted.signal,
  };
}

/** By the convention of NO_COLOR, an empty variable says nothing. */
function isUnset(name: string): boolean {
  return (process.env[name] ?? '') === '';
}

/** A reader such as `head` may leave early. What it does not read is lost, and the work goes on. */
function onClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}
