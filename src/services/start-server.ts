import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InternalError } from '../errors.ts';
import { freePort } from './free-port.ts';
import type { ServerAccount } from './server-account.ts';
import { hasExited, stopChild } from './stop-child.ts';
import { stopOnExit } from './stop-on-exit.ts';

/** A server that listens on one loopback port. */
export type ServerLaunch = Readonly<{
  /** What it is called where it does not start. */
  title: string;
  /** Holds the log; removed when this process ends, unless the server is lasting. */
  folder: string;
  logName: string;
  account: ServerAccount | undefined;
  /** Taken when free, otherwise any free port. */
  port?: number;
  /** Keeps running after this process ends. */
  lasting?: boolean;
  /** What is run for a port. Secrets belong into `env` or a file: arguments are visible to everybody on the machine. */
  command(port: number): Promise<Readonly<{ program: string; args: readonly string[]; env?: NodeJS.ProcessEnv }>>;
  /** Whether the very process answers. */
  answers(port: number, pid: number): Promise<boolean>;
}>;

/** A process that is proven to be ours. */
export type ServerProcess = Readonly<{
  pid: number;
  port: number;
  /** Ends the process and waits. */
  stop(): Promise<void>;
}>;

/**
 * Starts a server and waits until it answers, at most 10 s for each of three ports.
 *
 * @throws InternalError with the end of its log when it does not start.
 */
export async function startServer(launch: ServerLaunch): Promise<ServerProcess> {
  const { title, account, folder, lasting = false } = launch;
  const logFile = join(folder, launch.logName);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = (attempt === 0 && launch.port !== undefined && (await freePort(launch.port))) || (await freePort());
    if (port === undefined) break;
    const { program, args, env } = await launch.command(port);
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(program, args, {
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: lasting,
      ...(env && { env }),
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    closeSync(log);
    child.on('error', () => undefined);
    const forget = lasting
      ? () => undefined
      : stopOnExit(() => {
          child.kill('SIGKILL');
          rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
        });
    for (let waited = 0; waited < 10_000 && child.pid !== undefined && !hasExited(child); waited += 20) {
      if (await launch.answers(port, child.pid)) {
        if (lasting) child.unref();
        return {
          pid: child.pid,
          port,
          async stop() {
            await stopChild(child);
            forget();
          },
        };
      }
      await sleep(20);
    }
    await stopChild(child);
    forget();
  }
  const tail = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-15).join('\n');
  throw new InternalError(`${title} did not start in ${folder}:\n${tail}`);
}
