import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** The transaction in which the current request or command works. */
const running = new AsyncLocalStorage<Transaction<Database>>();

/** Where statements go: to the transaction that is running, or else to the pool. */
export function connectionOf(db: Kysely<Database>): Kysely<Database> {
  return running.getStore() ?? db;
}

/** Does all of `work` or nothing of it: in the transaction that is running, or else in one of its own. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  const outer = running.getStore();
  if (outer) return work(outer);
  return db.transaction().execute((trx) => running.run(trx, () => work(trx)));
}
