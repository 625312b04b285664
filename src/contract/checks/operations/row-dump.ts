import type { Database } from '../../backend/database.ts';

const tables = `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`;

const sequences = `select format('%I.%I', schemaname, sequencename) as name, last_value::text as row from pg_sequences`;

/** Every row of a database as text, by table, and where its sequences are. */
export async function rowDump(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const dump = new Map<string, readonly string[]>();
  for (const { name } of await database.query(tables)) {
    const rows = await database.query(`select to_jsonb(one)::text as row from ${String(name)} as one`);
    dump.set(String(name), rows.map(({ row }) => String(row)).toSorted());
  }
  for (const { name, row } of await database.query(sequences)) dump.set(`sequence ${String(name)}`, [String(row)]);
  return dump;
}
