import { text } from 'node:stream/consumers';
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
    interactive: process.stdin.isTTY && process.stderr.isTTY && process.env['CI'] === undefined,
    color: process.stderr.isTTY && process.env['NO_COLOR'] === undefined,
    cwd: process.cwd(),
    readStdin: () => text(process.stdin),
    signal: interrupted.signal,
  };
}

/** A reader such as `head` may leave early. What it does not read is lost, and the work goes on. */
function onClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}
