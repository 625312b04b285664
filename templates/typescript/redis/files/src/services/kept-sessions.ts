import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { inTransaction, noteTable } from '../database/transactions.ts';
import { SessionRepository, type SessionAccount } from '../repositories/session-repository.ts';
import type { AnswerCache } from './answer-cache.ts';

const tables = ['users', 'app_sessions'];
/** What another process could not tell Redis of ends by itself then. */
const ttlMs = 30_000;

/** Sessions whose accounts are kept in Redis: the database is asked again once an account has changed or a session has ended. */
export class KeptSessions extends SessionRepository {
  readonly #db: Kysely<Database>;
  readonly #cache: AnswerCache;

  constructor(db: Kysely<Database>, cache: AnswerCache) {
    super(db);
    this.#db = db;
    this.#cache = cache;
  }

  override async findAccount(id: string, userId: string): Promise<SessionAccount | undefined> {
    const found = await this.#cache.find(`${userId}:${id}`, tables, 'session');
    if (!found) return super.findAccount(id, userId);
    const read = async () => JSON.stringify((await super.findAccount(id, userId)) ?? null);
    const text = found.answer ?? (await this.#cache.make(found, read, ttlMs));
    return (JSON.parse(text) as SessionAccount | null) ?? undefined;
  }

  override async revoke(id: string, userId: string): Promise<boolean> {
    return this.#ending(() => super.revoke(id, userId));
  }

  override async revokeAll(userId: string, exceptId?: string): Promise<void> {
    await this.#ending(() => super.revokeAll(userId, exceptId));
  }

  /** Only the end of a session makes old what is kept, not that one begins or goes on. */
  async #ending<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTransaction(this.#db, () => {
      noteTable('app_sessions');
      return work();
    });
  }
}
