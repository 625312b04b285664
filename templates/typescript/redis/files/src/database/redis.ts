import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { logOutages } from './log-outages.ts';

/** How long a command may take: whoever asks goes on without Redis then. */
const commandTimeout = 500;
const longestPause = 1_000;

/** The connection to Redis, on which nothing depends: while Redis is away, every attempt gives undefined at once. */
export class RedisLink {
  readonly #client: Redis | undefined;

  constructor(client: Redis | undefined) {
    this.#client = client;
  }

  /** False where the settings name no Redis. */
  get isConfigured(): boolean {
    return this.#client !== undefined;
  }

  /** Does something with Redis; undefined when that fails, which the log tells once. */
  async attempt<T>(work: (client: Redis) => Promise<T>): Promise<T | undefined> {
    if (this.#client?.status !== 'ready') return undefined;
    try {
      return await work(this.#client);
    } catch (error) {
      this.#client.emit('error', error);
      return undefined;
    }
  }

  /** Rejects unless Redis answers. */
  async ping(): Promise<void> {
    await this.#client?.ping();
  }

  close(): void {
    this.#client?.disconnect();
  }
}

/** Connects to the Redis of REDIS_URL. One that is away is tried again and again; the backend does not wait for it. */
export async function connectRedis({ REDIS_URL }: Pick<Config, 'REDIS_URL'>, logger: Logger): Promise<RedisLink> {
  if (REDIS_URL === undefined) return new RedisLink(undefined);
  const client = new Redis(REDIS_URL, {
    lazyConnect: true,
    connectTimeout: 1_000,
    commandTimeout,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, longestPause),
  });
  logOutages(client, logger);
  await client.connect().catch(() => undefined);
  return new RedisLink(client);
}
