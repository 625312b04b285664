import { sql, type Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import { connectionOf, inTransaction } from '../database/transactions.ts';
import type { Session } from '../models/session.ts';
import type { Role } from '../models/user.ts';

/** From where somebody signs in. */
export interface Device {
  ip: string | undefined;
  userAgent: string | undefined;
}

/** What of an account a request depends on. */
export interface SessionAccount {
  role: Role;
  disabled: boolean;
}

const longestUserAgent = 500;

/** Stores sessions and their refresh tokens. */
export class SessionRepository {
  readonly #pool: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#pool = db;
  }

  get #db(): Kysely<Database> {
    return connectionOf(this.#pool);
  }

  /** Starts a session with its first token; says for how many seconds the token holds. */
  async insert(userId: string, device: Device, tokenHash: Buffer, ttlSeconds: number) {
    return inTransaction(this.#pool, async (trx) => {
      await trx
        .deleteFrom('app_sessions')
        .where('user_id', '=', userId)
        .where('expires_at', '<=', sql<string>`now()`)
        .execute();
      const { id } = await trx
        .insertInto('app_sessions')
        .values({
          id: uuidv7(),
          user_id: userId,
          expires_at: sql`now() + interval '30 days'`,
          ip: device.ip ?? null,
          user_agent: device.userAgent?.slice(0, longestUserAgent) ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { id, seconds: await addToken(trx, id, tokenHash, ttlSeconds) };
    });
  }

  /** A refresh token with what decides about it. */
  async findToken(tokenHash: Buffer) {
    return this.#db
      .selectFrom('app_refresh_tokens as token')
      .innerJoin('app_sessions as session', 'session.id', 'token.session_id')
      .innerJoin('users', 'users.id', 'session.user_id')
      .where('token.token_hash', '=', tokenHash)
      .select([
        'session.id as sessionId',
        'session.user_id as userId',
        'users.disabled',
        sql<boolean>`session.revoked_at is not null or session.expires_at <= now()`.as('hasEnded'),
        sql<boolean>`token.expires_at <= now()`.as('isExpired'),
        sql<number | null>`extract(epoch from now() - token.used_at)::float8`.as('usedSecondsAgo'),
      ])
      .executeTakeFirst();
  }

  /** Uses a token and adds the next one; undefined when another request was faster. */
  async rotate(sessionId: string, used: Buffer, next: Buffer, ttlSeconds: number): Promise<number | undefined> {
    return inTransaction(this.#pool, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('app_refresh_tokens')
        .set({ used_at: sql`now()` })
        .where('token_hash', '=', used)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return undefined;
      await trx
        .updateTable('app_sessions')
        .set({ last_used_at: sql`now()` })
        .where('id', '=', sessionId)
        .execute();
      return addToken(trx, sessionId, next, ttlSeconds);
    });
  }

  /** The account of a live session, as it is now. */
  async findAccount(id: string, userId: string): Promise<SessionAccount | undefined> {
    return this.#live(userId)
      .innerJoin('users', 'users.id', 'app_sessions.user_id')
      .where('app_sessions.id', '=', id)
      .select(['users.role', 'users.disabled'])
      .executeTakeFirst();
  }

  /** The live sessions of a user, newest first. */
  async list(userId: string): Promise<Omit<Session, 'current'>[]> {
    return this.#live(userId)
      .select(['id', 'created_at', 'last_used_at', 'expires_at', 'ip', 'user_agent'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
  }

  /** Ends one live session of a user; says whether there was one. */
  async revoke(id: string, userId: string): Promise<boolean> {
    const { numUpdatedRows } = await inTransaction(this.#pool, () =>
      this.#revocation(userId).where('id', '=', id).executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  /** Ends every session of a user, or every other one. */
  async revokeAll(userId: string, exceptId?: string): Promise<void> {
    await inTransaction(this.#pool, () => {
      const all = this.#revocation(userId);
      return (exceptId === undefined ? all : all.where('id', '<>', exceptId)).execute();
    });
  }

  #live(userId: string) {
    return this.#db
      .selectFrom('app_sessions')
      .where('app_sessions.user_id', '=', userId)
      .where('app_sessions.revoked_at', 'is', null)
      .where('app_sessions.expires_at', '>', sql<string>`now()`);
  }

  #revocation(userId: string) {
    return this.#db
      .updateTable('app_sessions')
      .set({ revoked_at: sql`now()` })
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', sql<string>`now()`);
  }
}

/** Adds a token that does not outlive its session; says for how many seconds it holds. */
async function addToken(trx: Kysely<Database>, sessionId: string, tokenHash: Buffer, ttlSeconds: number) {
  const { seconds } = await trx
    .insertInto('app_refresh_tokens')
    .columns(['token_hash', 'session_id', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('app_sessions')
        .where('id', '=', sessionId)
        .select([
          sql<Buffer>`${tokenHash}::bytea`.as('token_hash'),
          'id',
          sql<string>`least(now() + make_interval(secs => ${ttlSeconds}), expires_at)`.as('expires_at'),
        ]),
    )
    .returning(sql<number>`extract(epoch from expires_at - now())::int`.as('seconds'))
    .executeTakeFirstOrThrow();
  return seconds;
}
