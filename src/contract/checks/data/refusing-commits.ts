import type { Database } from '../../backend/database.ts';

/** Does something while the database refuses to commit what inserts into a table. */
export async function refusingCommits<Result>(
  database: Database,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const table = database.identifier(name);
  await database.query(
    `create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
  );
  await database.query(
    `create constraint trigger refuse_commit after insert on ${table} deferrable initially deferred for each row execute function refuse_commit()`,
  );
  try {
    return await work();
  } finally {
    await database.query(`drop trigger refuse_commit on ${table}`);
    await database.query('drop function refuse_commit()');
  }
}
