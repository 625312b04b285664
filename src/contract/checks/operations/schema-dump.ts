import type { Database } from '../../backend/database.ts';

/** Tables in which migration tools keep their books. */
const books =
  "('schema_migrations', 'alembic_version', 'goose_db_version', '_sqlx_migrations', 'flyway_schema_history', 'databasechangelog', 'databasechangeloglock', 'django_migrations', 'ar_internal_metadata')";

const mine = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'`;

const queries: readonly string[] = [
  `select 'table ' || n.nspname || '.' || c.relname || ' ' || c.relkind::text || ' ' || c.relrowsecurity as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${mine} and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname not in ${books}`,
  `select 'column ' || n.nspname || '.' || c.relname || '.' || a.attnum || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || ' not null ' || a.attnotnull || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-') || ' identity ' || a.attidentity::text
          || ' generated ' || a.attgenerated::text || ' collation ' || coalesce(o.collname, '-') as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     left join pg_collation o on o.oid = a.attcollation
    where ${mine} and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and c.relname not in ${books}`,
  `select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${mine} and c.relname not in ${books}`,
  `select 'index ' || pg_get_indexdef(i.indexrelid) || ' valid ' || i.indisvalid as line
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${mine} and c.relname not in ${books}`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) as line
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${mine} and not t.tgisinternal`,
  `select 'function ' || pg_get_functiondef(p.oid) as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${mine} and p.prokind in ('f', 'p')
      and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e')`,
  `select 'type ' || n.nspname || '.' || t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder) as line
     from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
    where ${mine} group by n.nspname, t.typname`,
  `select 'extension ' || extname as line from pg_extension`,
];

/** Everything that migrations make, as sorted lines; the books of migration tools are left out. */
export async function schemaDump(database: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const query of queries) for (const row of await database.query(query)) lines.push(String(row['line']));
  return lines.toSorted();
}
