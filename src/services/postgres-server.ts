import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InternalError } from '../errors.ts';
import { freePort } from './free-port.ts';
import type { ServerAccount } from './server-account.ts';
import { stopOnExit } from './stop-on-exit.ts';
import { postgresAnswers } from './postgres-answers.ts';

/** What `startPostgresServer` needs to know. */
export type PostgresLaunch = Readonly<{
  binaries: string;
  /** Holds `data`, the socket and the log. */
  folder: string;
  data: string;
  user: string;
  password: string;
  account: ServerAccount | undefined;
  /** Taken when free, otherwise any free port. */
  port?: number;
  /** Keeps running after this process ends, and keeps its data safe on disk. */
  lasting?: boolean;
}>;

/** A PostgreSQL process that is proven to be ours. */
export type PostgresServer = Readonly<{
  pid: number;
  port: number;
  /** The connection URL of a database on this server. */
  url(database: string): string;
  /** Ends the process as a fast shutdown and waits; the data stays. */
  stop(): Promise<void>;
}>;

/** Settings of a throw-away server; a zone other than UTC shows when a backend leans on the server's clock zone. */
const throwAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'timezone=Asia/Kathmandu'];

function exited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Blocks (at most two seconds) until the server has removed its pid file: an exit handler cannot await, and it still writes. */
function waitUntilGone(file: string): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 2_000 && existsSync(file); waited += 20) Atomics.wait(cell, 0, 0, 20);
}

async function stopChild(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (exited(child)) return;
    child.kill(signal);
    for (let waited = 0; waited < 10_000 && !exited(child); waited += 20) await sleep(20);
  }
}

/** Where the server in a folder writes its log. */
export const postgresLog = (folder: string): string => join(folder, 'postgresql.log');

/** Starts a PostgreSQL process on a loopback port and waits until that very process answers. */
export async function startPostgresServer(launch: PostgresLaunch): Promise<PostgresServer> {
  const { account, folder, data, user, password, lasting = false } = launch;
  const logFile = postgresLog(folder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = (attempt === 0 && launch.port !== undefined && (await freePort(launch.port))) || (await freePort());
    if (port === undefined) break;
    const settings = ['listen_addresses=127.0.0.1', 'max_connections=200', ...(lasting ? [] : throwAway)];
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(
      join(launch.binaries, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
      {
        cwd: '/',
        stdio: ['ignore', log, log],
        detached: lasting,
        ...(account && { uid: account.uid, gid: account.gid }),
      },
    );
    closeSync(log);
    const failed = new Promise<never>((_resolve, reject) => {
      child.once('error', reject);
    });
    failed.catch(() => undefined);
    const forget = lasting
      ? () => undefined
      : stopOnExit(() => {
          child.kill('SIGQUIT');
          waitUntilGone(join(data, 'postmaster.pid'));
          rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
        });
    const url = (database: string) =>
      `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
    for (let waited = 0; waited < 30_000 && !exited(child); waited += 50) {
      if (await Promise.race([postgresAnswers(url('postgres'), data), failed])) {
        if (lasting) child.unref();
        return {
          pid: child.pid ?? 0,
          port,
          url,
          async stop() {
            await stopChild(child);
            forget();
          },
        };
      }
      await sleep(50);
    }
    await stopChild(child);
    forget();
    await rm(join(data, 'postmaster.pid'), { force: true });
  }
  const tail = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-15).join('\n');
  throw new InternalError(`PostgreSQL did not start in ${data}:\n${tail}`);
}
