import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { temporaryDataFolder } from './data-folder.ts';
import { obtainRedis } from './obtain-redis.ts';
import { startRedisServer, type RedisLaunch, type RedisServerProcess } from './redis-server.ts';
import { redisUrl } from './redis-url.ts';
import { serverAccount } from './server-account.ts';

/** A throw-away Redis server of our own. */
export type RedisStore = Readonly<{
  /** The URL of one of its databases. */
  url(database: number): string;
  /** Stops the server; what it held is gone: what a lost Redis looks like from outside. */
  pause(): Promise<void>;
  /** Starts the server again on the same port. */
  resume(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}>;

/** Starts a Redis server that keeps nothing; the caller must `stop` it (the exit of this process does too). */
export async function startRedisStore(log: (line: string) => void = () => undefined): Promise<RedisStore> {
  const binary = await obtainRedis(log);
  const account = await serverAccount();
  const folder = await temporaryDataFolder(account);
  const launch: RedisLaunch = { binary, folder, account, password: randomBytes(18).toString('base64url') };
  let server: RedisServerProcess;
  try {
    server = await startRedisServer(launch);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const { port } = server;
  return {
    url: (database) => redisUrl({ port, password: launch.password }, database),
    pause: () => server.stop(),
    async resume() {
      server = await startRedisServer({ ...launch, port });
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
