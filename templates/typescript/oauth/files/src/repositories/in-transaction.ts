import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Works within the transaction that there is, or else in one of its own. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (trx: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
