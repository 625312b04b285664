import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InternalError } from '../errors.ts';
import { freePort } from './free-port.ts';
import { redisAnswers } from './redis-answers.ts';
import type { ServerAccount } from './server-account.ts';
import { hasExited, stopChild } from './stop-child.ts';
import { stopOnExit } from './stop-on-exit.ts';

/** What `startRedisServer` needs to know. */
export type RedisLaunch = Readonly<{
  binary: string;
  /** Holds the settings, the log and, when it is lasting, the data. */
  folder: string;
  /** Empty: whoever reaches the port may do everything, as in `compose.yaml`. */
  password: string;
  account: ServerAccount | undefined;
  /** Taken when free, otherwise any free port. */
  port?: number;
  /** Keeps running after this process ends, and keeps its data. */
  lasting?: boolean;
}>;

/** A Redis process that is proven to be ours. */
export type RedisServerProcess = Readonly<{
  pid: number;
  port: number;
  /** Ends the process and waits. */
  stop(): Promise<void>;
}>;

/** A suite gives every backend a database of its own. */
const databases = 4_096;

/** The settings stand in a file that only the server may read: arguments are visible to everybody on the machine. */
async function writeSettings({ folder, password, account, lasting = false }: RedisLaunch, port: number) {
  const file = join(folder, 'redis.conf');
  const settings = [
    'bind 127.0.0.1',
    `port ${String(port)}`,
    `dir "${folder}"`,
    `databases ${String(databases)}`,
    'save ""',
    `appendonly ${lasting ? 'yes' : 'no'}`,
    ...(password === '' ? [] : [`requirepass "${password}"`]),
  ];
  await writeFile(file, `${settings.join('\n')}\n`, { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
  return file;
}

/** Starts a Redis process on a loopback port and waits until that very process answers. */
export async function startRedisServer(launch: RedisLaunch): Promise<RedisServerProcess> {
  const { account, binary, folder, lasting = false } = launch;
  const logFile = join(folder, 'redis.log');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = (attempt === 0 && launch.port !== undefined && (await freePort(launch.port))) || (await freePort());
    if (port === undefined) break;
    const settings = await writeSettings(launch, port);
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(binary, [settings], {
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: lasting,
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
      if (await redisAnswers({ port, password: launch.password, pid: child.pid })) {
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
  throw new InternalError(`Redis did not start in ${folder}:\n${tail}`);
}
