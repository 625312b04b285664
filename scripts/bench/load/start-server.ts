import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup } from '../../process/end-group.ts';

/** A server under load. */
export type Server = Readonly<{ url: string; pid: number; stop(): Promise<void> }>;

/** What to start, and the port that its environment names. */
export type ServerLaunch = Readonly<{
  argv: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  port: number;
  /** Where its output goes: a pipe that somebody reads would cost the measured machine time. */
  log: string;
}>;

/** Starts a server and waits until it is ready. @throws Error when that takes a minute. */
export async function startServer({ argv, cwd, env, port, log }: ServerLaunch): Promise<Server> {
  const output = openSync(log, 'a');
  const [file = '', ...rest] = argv;
  const child = spawn(file, rest, { cwd, env, stdio: ['ignore', output, output], detached: true });
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = () => endGroup(child);
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 100) {
    if (await isReady(url)) return { url, pid: child.pid ?? 0, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${argv.join(' ')} did not become ready; see ${log}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}
