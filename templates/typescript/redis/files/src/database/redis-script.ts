import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReplyError, type Redis } from 'ioredis';

/**
 * A script below `lua/`, which Redis runs as one step and remembers by its hash. When it did not know the script, for it
 * was just started, that is told by one more value: `first`.
 */
export class RedisScript {
  readonly #text: string;
  readonly #hash: string;

  constructor(name: string) {
    this.#text = readFileSync(new URL(`../../lua/${name}.lua`, import.meta.url), 'utf8');
    this.#hash = createHash('sha1').update(this.#text).digest('hex');
  }

  async run(client: Redis, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    try {
      return await client.evalsha(this.#hash, keys.length, ...keys, ...values);
    } catch (error) {
      if (!(error instanceof ReplyError && String(error).includes('NOSCRIPT'))) throw error;
      return client.eval(this.#text, keys.length, ...keys, ...values, 'first');
    }
  }
}
