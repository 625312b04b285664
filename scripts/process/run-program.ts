import { spawn } from 'node:child_process';
import { endGroup } from './end-group.ts';

/** A program to run: an argv, started without a shell. */
export type Program = Readonly<{
  argv: readonly string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Receives what the program prints, both streams, as it comes. */
  listen?: (text: string) => void;
  signal?: AbortSignal;
}>;

/** How a program ended. */
export type ProgramResult = Readonly<{
  /** The exit code; 127 when the program could not be started, 128 when a signal ended it. */
  code: number;
  /** Both streams in the order in which they came. */
  output: string;
  seconds: number;
}>;

/** Runs a program to its end. It gets a process group of its own, so that an abort also ends what it started. */
export function runProgram({ argv, cwd, env = process.env, listen, signal }: Program): Promise<ProgramResult> {
  const start = performance.now();
  return new Promise((done) => {
    const [file = '', ...rest] = argv;
    const child = spawn(file, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const chunks: string[] = [];
    const hear = (text: string): void => {
      chunks.push(text);
      listen?.(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    const abort = (): void => void endGroup(child);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const finish = (code: number): void => {
      signal?.removeEventListener('abort', abort);
      done({ code, output: chunks.join(''), seconds: (performance.now() - start) / 1000 });
    };
    child.once('error', (error) => {
      hear(`${error.message}\n`);
      finish(127);
    });
    child.once('close', (code) => {
      finish(code ?? 128);
    });
  });
}
