import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import { ApiError } from '../utils/api-error.ts';

/** Limits how often passwords can be guessed; the attempts are counted in the database, for all processes together. */
export class SignInLimiter {
  readonly #db: Kysely<Database>;
  readonly #most: number;

  constructor(db: Kysely<Database>, most: number) {
    this.#db = db;
    this.#most = most;
  }

  /** Counts an attempt before it is made; throws TOO_MANY_ATTEMPTS. The result takes it back. */
  async count(email: string, ip: string): Promise<() => Promise<void>> {
    const account = createHash('sha256').update(email).digest();
    const id = uuidv7();
    await this.#db.transaction().execute(async (trx) => {
      // Attempts on one account wait for each other, so that none of them overlooks another.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${email}`}, 0))`.execute(trx);
      const retryAfter = await this.#secondsUntilFree(trx, account, ip);
      if (retryAfter > 0) {
        throw new ApiError('TOO_MANY_ATTEMPTS', 'Too many attempts to sign in; wait, and try again', { retryAfter });
      }
      await trx
        .deleteFrom('app_sign_in_attempts')
        .where('account', '=', account)
        .where('attempted_at', '<', sql<string>`now() - interval '1 hour'`)
        .execute();
      await trx
        .insertInto('app_sign_in_attempts')
        .values({ id, account, ip, attempted_at: sql`clock_timestamp()` })
        .execute();
    });
    return async () => {
      await this.#db.deleteFrom('app_sign_in_attempts').where('id', '=', id).execute();
    };
  }

  /** A limit is reached as long as its n-th newest attempt is younger than its window. */
  async #secondsUntilFree(trx: Kysely<Database>, account: Buffer, ip: string): Promise<number> {
    const freeAt = (condition: ReturnType<typeof sql>, most: number, seconds: number) => sql`(
      select attempted_at + make_interval(secs => ${seconds}) as free_at from app_sign_in_attempts
      where ${condition} order by attempted_at desc offset ${most - 1} limit 1
    )`;
    const { rows } = await sql<{ seconds: number | null }>`
      select ceil(extract(epoch from max(free_at) - clock_timestamp()))::int as seconds from (
        ${freeAt(sql`account = ${account} and ip = ${ip}`, this.#most, 60)}
        union all ${freeAt(sql`ip = ${ip}`, this.#most * 4, 60)}
        union all ${freeAt(sql`account = ${account}`, this.#most * 20, 3600)}
      ) as limits
    `.execute(trx);
    return rows[0]?.seconds ?? 0;
  }
}
