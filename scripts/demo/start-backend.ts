import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram } from '../process/run-program.ts';

/** A backend that serves until `stop`. */
export type RunningBackend = Readonly<{ stop(): Promise<void> }>;

/** A backend to start, and the address at which it will answer. */
export type BackendLaunch = Readonly<{ argv: readonly string[]; cwd: string; env: NodeJS.ProcessEnv; url: string }>;

/** Starts a backend and waits until it is ready. @throws Error with its output when it ends before that or takes a minute. */
export async function startBackend({ url, ...program }: BackendLaunch): Promise<RunningBackend> {
  const stopper = new AbortController();
  const heard: string[] = [];
  const ended = runProgram({ ...program, signal: stopper.signal, listen: (text) => heard.push(text) });
  const life = { over: false };
  void ended.then(() => (life.over = true));
  const stop = async (): Promise<void> => {
    stopper.abort();
    await ended;
  };
  for (let waited = 0; waited < 60_000 && !life.over; waited += 100) {
    if (await isReady(url)) return { stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${program.argv.join(' ')} did not become ready:\n${heard.join('')}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}
