import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redisAnswers } from './redis-answers.ts';
import type { ServerAccount } from './server-account.ts';
import { startServer, type ServerProcess } from './start-server.ts';

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
export type RedisServerProcess = ServerProcess;

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
  return startServer({
    ...launch,
    title: 'Redis',
    logName: 'redis.log',
    command: async (port) => ({ program: launch.binary, args: [await writeSettings(launch, port)] }),
    answers: async (port, pid) => (await redisAnswers({ port, password: launch.password, pid })) !== undefined,
  });
}
