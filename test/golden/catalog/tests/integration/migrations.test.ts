import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateDown, migrateUp, readMigrations } from '../../src/database/migrator.ts';
import { createDatabase, type ScratchDatabase } from '../fixtures/create-database.ts';

let database: ScratchDatabase;

beforeEach(async () => {
  database = await createDatabase();
});

afterEach(() => database.drop());

test('the migrations go up, down and up again, and leave the same schema', async () => {
  const empty = await describeSchema();
  const all = await readMigrations();
  expect(await migrateUp(database.url)).toEqual(all);
  const full = await describeSchema();

  expect(await migrateDown(database.url, Infinity)).toEqual([...all].reverse());
  expect(await describeSchema()).toEqual(empty);

  await migrateUp(database.url);
  expect(await describeSchema()).toEqual(full);
  expect(await migrateUp(database.url)).toEqual([]);
});

async function query(text: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(text);
  } finally {
    await client.end();
  }
}

/** Every column, index and constraint but those of the bookkeeping. */
async function describeSchema(): Promise<unknown> {
  const columns = await query(`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'public' and table_name <> 'schema_migrations' order by 1, 2`);
  const indexes = await query(`
    select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'schema_migrations' order by 1`);
  const constraints = await query(`
    select conname, pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> coalesce(to_regclass('schema_migrations'), 0)
    order by 1`);
  return [columns.rows, indexes.rows, constraints.rows];
}
