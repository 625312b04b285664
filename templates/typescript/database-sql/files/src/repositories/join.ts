import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A set of ids that belongs to a row and is kept, in order, in a table of its own. */
export interface Join {
  ownerTable: string;
  table: string;
  /** The column that points to the row the set belongs to. */
  owner: string;
  /** The column that points to the members. */
  target: string;
}

/** The ids of the set, as one column of a select from the owner's table. */
export function selectIds({ ownerTable, table, owner, target }: Join): RawBuilder<string[]> {
  const ids = sql`coalesce(json_agg(${sql.ref(target)} order by position), '[]')`;
  return sql`(select ${ids} from ${sql.table(table)} where ${sql.ref(owner)} = ${sql.ref(`${ownerTable}.id`)})`;
}

/** Replaces the whole set of the row `id`; to be called in the transaction that changes the row. */
export async function saveIds(trx: Kysely<Database>, join: Join, id: string, ids: readonly string[]): Promise<void> {
  const table = sql.table(join.table);
  await sql`delete from ${table} where ${sql.ref(join.owner)} = ${id}`.execute(trx);
  await sql`insert into ${table} (${sql.ref(join.owner)}, ${sql.ref(join.target)}, position)
    select ${id}, member, place from unnest(${ids}::uuid[]) with ordinality as members (member, place)`.execute(trx);
}
