import type { Field, Resource, Spec } from '../../../types.ts';
import type { Database } from '../../backend/database.ts';
import type { Check } from '../../check.ts';
import { has } from '../../model/capabilities.ts';
import { want } from '../../want/want.ts';
import { createCollector } from '../../create-collector.ts';

type Index = Readonly<{
  table: string;
  name: string;
  method: string;
  columns: readonly string[];
  /** The type of the first column. */
  type: string | null;
  definition: string;
  partial: boolean;
}>;

async function indexes(database: Database): Promise<Index[]> {
  const rows = await database.query(`
    select t.relname as table, i.relname as name, m.amname as method, pg_get_indexdef(x.indexrelid) as definition, coalesce(pg_get_expr(x.indpred, x.indrelid) <> '(deleted_at IS NULL)', false) as partial,
           (select format_type(a.atttypid, null) from pg_attribute a where a.attrelid = x.indrelid and a.attnum = x.indkey[0]) as type,
           array(select coalesce(a.attname, pg_get_indexdef(x.indexrelid, k.n::int, true))
                   from unnest(x.indkey) with ordinality as k(attnum, n)
                   left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
                  order by k.n)::text[] as columns
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      join pg_am m on m.oid = i.relam join pg_namespace n on n.oid = t.relnamespace
     where x.indisvalid and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`);
  return rows as unknown as Index[];
}

async function foreignKeys(database: Database): Promise<{ table: string; column: string; name: string }[]> {
  const rows = await database.query(`
    select t.relname as table, a.attname as column, k.conname as name
      from pg_constraint k join pg_class t on t.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f'`);
  return rows as unknown as { table: string; column: string; name: string }[];
}

/**
 * An index serves a column when the column, or an expression over it, leads; a list needs an index over its items. One of
 * the live rows alone serves, for deleted ones are hardly ever asked for.
 */
function serves(index: Index, table: string, column: string, list: boolean): boolean {
  if (index.table !== table || index.partial) return false;
  if (list) return index.method === 'gin' && index.columns.some((name) => name === column || name.includes(column));
  const leading = index.columns[0] ?? '';
  return leading === column || new RegExp(`(^|\\W)"?${column}"?(\\W|$)`).test(leading);
}

const columnOf = (field: Field) => (field.type === 'money' ? `${field.column}_amount` : field.column);

async function everyColumn(spec: Spec, database: Database): Promise<void> {
  const all = await indexes(database);
  const cases: (() => void)[] = [];
  const add = (table: string, column: string, list: boolean, what: string) => {
    cases.push(() => {
      const found = all.some((index) => serves(index, table, column, list));
      want(
        found,
        `${what} (${table}.${column}) has an index that leads with it; ${table} has ${all
          .filter((index) => index.table === table)
          .map(({ definition }) => definition)
          .join('; ')}`,
      );
    });
  };
  for (const { table, column, name } of await foreignKeys(database))
    add(table, column, false, `the foreign key ${name}`);
  const looked = (resource: Resource) =>
    resource.fields.filter((field) => (field.filter || field.sort || field.index) && field.column !== '');
  for (const resource of spec.resources) {
    if (has(spec, 'fullText') && resource.fields.some(({ search }) => search)) {
      cases.push(() => {
        const isFound = all.some(
          ({ table, method, type, partial }) =>
            table === resource.names.table && method === 'gin' && type === 'tsvector' && !partial,
        );
        want(isFound, `the words of ${resource.name} have a GIN index over a tsvector`);
      });
    }
    for (const field of looked(resource)) {
      add(resource.names.table, columnOf(field), field.list, `${resource.name}.${field.name}`);
    }
    for (const names of [...resource.indexes, ...resource.unique]) {
      cases.push(() => {
        const wanted = names
          .map((name) => resource.fields.find((field) => field.name === name))
          .map((field, at) => (field ? columnOf(field) : names[at]));
        const found = all.some(
          (index) => index.table === resource.names.table && wanted.every((column, at) => index.columns[at] === column),
        );
        want(found, `${resource.name} has the compound index (${wanted.join(', ')})`);
      });
    }
  }
  const collector = createCollector();
  for (const run of cases) await collector.attempt(run);
  collector.finish();
}

/** Indexes. */
export const d06: Check = {
  id: 'D06',
  title: 'indexes',
  contract:
    'Every foreign key, every filter and sort field and every compound key has a usable index; with full-text-search the words of every searched resource have one.',
  needs: ['sql'],
  lane: 'shared',
  when: (spec) => (spec.resources.length > 0 ? true : 'the spec has no resource'),
  run: (context) => everyColumn(context.spec, context.database()),
};
