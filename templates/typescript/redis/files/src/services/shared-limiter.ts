import { RedisScript } from '../database/redis-script.ts';
import type { RedisLink } from '../database/redis.ts';

/** What a client has left of its budget. */
export interface Budget {
  isAllowed: boolean;
  limit: number;
  windowSeconds: number;
  remaining: number;
  resetSeconds: number;
}

const script = new RedisScript('rate-limit');

/** Counts the requests of a client over all processes that share a Redis. */
export class SharedLimiter {
  readonly #redis: RedisLink;
  readonly #prefix: string;
  readonly #limit: number;
  readonly #windowSeconds: number;

  constructor(redis: RedisLink, settings: { prefix: string; limit: number; windowSeconds: number }) {
    this.#redis = redis;
    this.#prefix = settings.prefix;
    this.#limit = settings.limit;
    this.#windowSeconds = settings.windowSeconds;
  }

  /** Takes one request from the budget of a client; undefined while Redis is away. */
  async charge(client: string): Promise<Budget | undefined> {
    const [limit, windowSeconds] = [this.#limit, this.#windowSeconds];
    const reply = await this.#redis.attempt((redis) =>
      script.run(redis, [`${this.#prefix}:${client}`], [limit, windowSeconds * 1000]),
    );
    if (reply === undefined) return undefined;
    const [allowed, remaining, resetMs] = reply as [number, number, number];
    return { isAllowed: allowed === 1, limit, windowSeconds, remaining, resetSeconds: Math.ceil(resetMs / 1000) };
  }
}
