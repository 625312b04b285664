import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { connectionOf, inTransaction } from '../database/transactions.ts';
import type { RememberedAnswer } from '../models/idempotency-key.ts';

/** A request that can be repeated: who sends it where, under which key, and the SHA-256 of its body. */
export interface Attempt {
  principal: string;
  method: string;
  path: string;
  key: string;
  bodyHash: Buffer;
}

/** Stores what requests with a key were answered. */
export class IdempotencyRepository {
  readonly #pool: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#pool = db;
  }

  get #db(): Kysely<Database> {
    return connectionOf(this.#pool);
  }

  /** Claims a key until the transaction ends; says whether nobody else has it. */
  async claim({ principal, method, path, key }: Attempt): Promise<boolean> {
    const name = ['idempotency', principal, method, path, key].join('\n');
    const { rows } = await sql<{ claimed: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as claimed
    `.execute(this.#db);
    return rows[0]?.claimed === true;
  }

  /** What the key was used for, and what was answered. */
  async find({ principal, method, path, key }: Attempt) {
    return this.#db
      .selectFrom('app_idempotency_keys')
      .where('principal', '=', principal)
      .where('method', '=', method)
      .where('path', '=', path)
      .where('key', '=', key)
      .where('expires_at', '>', sql<string>`now()`)
      .select(['body_hash as bodyHash', 'status', 'headers', 'body'])
      .executeTakeFirst();
  }

  /** Remembers an answer for 24 hours, and forgets some that are older. */
  async save({ principal, method, path, key, bodyHash }: Attempt, answer: RememberedAnswer): Promise<void> {
    await inTransaction(this.#pool, async (trx) => {
      await sql`
        delete from app_idempotency_keys where ctid in (
          select ctid from app_idempotency_keys where expires_at <= now() limit 100 for update skip locked
        )
      `.execute(trx);
      const { status } = answer;
      const [headers, body] = [answer.headers, answer.body].map((value) => JSON.stringify(value)) as [string, string];
      await trx
        .insertInto('app_idempotency_keys')
        .values({ principal, method, path, key, body_hash: bodyHash, status, headers, body })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  }
}
