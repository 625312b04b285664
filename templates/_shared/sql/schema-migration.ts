import { sqlIdentifier, sqlName } from '../../../src/naming.ts';
import type { Field, MigrationContribution, Resource, Spec } from '../../../src/types.ts';
import { accountTables } from './account-tables.ts';
import { auditLog } from './audit-log.ts';
import { columnsOf, type Column } from './columns.ts';
import { checkName, foreignKeyName, indexName, uniqueName } from './constraint-names.ts';
import { idempotencyKeys } from './idempotency-keys.ts';
import { fileTables } from './file-tables.ts';
import { columnOf, indexStatements } from './indexes.ts';
import { jobTables } from './job-tables.ts';
import { joinTablesOf, type JoinTable } from './join-table.ts';
import { keepsDeleted } from '../soft-delete/kept-rows.ts';
import { sqlLiteral } from './literal.ts';
import { searchColumns, searchFunction, searchIndexes } from './search-vectors.ts';
import { deletionColumns, softDeleteTriggers } from './soft-delete.ts';

const onDelete = { restrict: 'restrict', cascade: 'cascade', setNull: 'set null' } as const;

/**
 * The first migration: the tables, constraints and indexes of every resource, and how to take them back. With accounts
 * the users come first, and then what belongs to them; an audit log comes last.
 */
export function schemaMigration(spec: Spec): readonly MigrationContribution[] {
  const { resources } = spec;
  if (resources.length === 0) return [];
  const accounts = accountTables(spec);
  const jobs = jobTables(spec);
  const users = accounts.length > 0 ? resources.slice(0, 1) : [];
  const others = resources.slice(users.length);
  const create = (resource: Resource) => createTable(spec, resource);
  const drop = (table: string) => `drop table ${sqlIdentifier(table)};`;
  const joins = resources.flatMap((resource) => joinTablesOf(resource, resources));
  const audit = auditLog(spec);
  const idempotency = idempotencyKeys(spec);
  const late = resources.flatMap((resource) => lateForeignKeys(resource, resources));
  const triggers = softDeleteTriggers(spec);
  const files = fileTables(spec);
  const search = searchFunction(spec);
  const up = [
    ...search.up,
    ...users.map(create),
    ...accounts.map(({ up }) => up),
    ...others.map(create),
    ...late.map(({ table, clause }) => `alter table ${sqlIdentifier(table)}\n  add ${clause};`),
    ...joins.map(createJoinTable),
    ...idempotency.up,
    ...files.up,
    ...audit.up,
    ...triggers.map(({ up }) => up),
    ...jobs.map(({ up }) => up),
  ];
  const down = [
    ...jobs.map(({ name }) => drop(name)).reverse(),
    ...files.down,
    ...joins.map(({ table }) => drop(table)).reverse(),
    ...late.map(({ table, name }) => `alter table ${sqlIdentifier(table)} drop constraint ${sqlIdentifier(name)};`),
    ...others.map(({ names }) => drop(names.table)).reverse(),
    ...accounts.map(({ name }) => drop(name)).reverse(),
    ...users.map(({ names }) => drop(names.table)),
    ...audit.down,
    ...idempotency.down,
    ...triggers.map((trigger) => `drop function ${trigger.function}();`).reverse(),
    ...search.down,
  ];
  return [{ to: 'migration', name: 'create_tables', up: `${up.join('\n\n')}\n`, down: `${down.join('\n')}\n` }];
}

function createTable(spec: Spec, resource: Resource): string {
  const { resources } = spec;
  const { table } = resource.names;
  const kept = keepsDeleted(spec, resource);
  const lines = [
    ...[...columnsOf(resource), ...deletionColumns(spec, resource)].map(columnLine),
    ...searchColumns(spec, resource),
    `constraint ${sqlIdentifier(sqlName(table, 'pkey'))} primary key (id)`,
    ...(kept ? [] : uniqueLines(resource)),
    ...resource.fields.filter(isEnum).map((field) => checkLine(table, field)),
    ...references(resource)
      .filter((field) => !isLate(field, resource, resources))
      .map((field) => foreignKeyClause(table, field, resources)),
  ];
  const create = `create table ${sqlIdentifier(table)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`;
  return [
    create,
    ...(kept ? liveKeys(resource) : []),
    ...indexStatements(resource, kept),
    ...searchIndexes(spec, resource),
  ].join('\n');
}

function columnLine(column: Column): string {
  const rest = [
    column.type,
    ...(column.nullable ? [] : ['not null']),
    ...(column.default ? [`default ${column.default}`] : []),
  ];
  return `${sqlIdentifier(column.name)} ${rest.join(' ')}`;
}

function uniqueLines(resource: Resource): readonly string[] {
  return keysOf(resource).map(({ name, columns }) => `constraint ${name} unique (${columns})`);
}

/** Keys of rows that are kept when they are deleted: a deleted row does not hold its values any longer. */
function liveKeys(resource: Resource): readonly string[] {
  const table = sqlIdentifier(resource.names.table);
  return keysOf(resource).map(
    ({ name, columns }) => `create unique index ${name} on ${table} (${columns}) where deleted_at is null;`,
  );
}

function keysOf(resource: Resource) {
  const single = resource.fields.filter((field) => field.unique).map((field) => [field.column]);
  const compound = resource.unique.map((names) => names.map((name) => columnOf(resource, name)));
  return [...single, ...compound].map((columns) => ({
    name: sqlIdentifier(uniqueName(resource.names.table, columns)),
    columns: columns.map(sqlIdentifier).join(', '),
  }));
}

function checkLine(table: string, field: Field): string {
  const labels = (field.values ?? []).map(sqlLiteral).join(', ');
  return `constraint ${sqlIdentifier(checkName(table, field.column))} check (${sqlIdentifier(field.column)} in (${labels}))`;
}

function foreignKeyClause(table: string, field: Field, resources: readonly Resource[]): string {
  const target = resources.find((resource) => resource.name === field.target)?.names.table ?? '';
  const action = onDelete[field.onDelete ?? 'restrict'];
  const name = sqlIdentifier(foreignKeyName(table, field.column));
  return `constraint ${name} foreign key (${sqlIdentifier(field.column)}) references ${sqlIdentifier(target)} (id) on delete ${action}`;
}

/** Foreign keys to tables that are created later, which optional cycles need. */
function lateForeignKeys(resource: Resource, resources: readonly Resource[]) {
  const { table } = resource.names;
  return references(resource)
    .filter((field) => isLate(field, resource, resources))
    .map((field) => ({
      table,
      name: foreignKeyName(table, field.column),
      clause: foreignKeyClause(table, field, resources),
    }));
}

function isLate(field: Field, resource: Resource, resources: readonly Resource[]): boolean {
  const position = (name: string | undefined) => resources.findIndex((other) => other.name === name);
  return position(field.target) > position(resource.name);
}

function createJoinTable({ field, table, owner, ownerTable, target, targetTable }: JoinTable): string {
  const foreignKey = (column: string, other: string, action: string) =>
    `constraint ${sqlIdentifier(foreignKeyName(table, column))} foreign key (${column}) references ${sqlIdentifier(other)} (id) on delete ${action}`;
  const lines = [
    `${owner} uuid not null`,
    `${target} uuid not null`,
    'position integer not null',
    `constraint ${sqlIdentifier(sqlName(table, 'pkey'))} primary key (${owner}, ${target})`,
    foreignKey(owner, ownerTable, 'cascade'),
    foreignKey(target, targetTable, field.onDelete === 'restrict' ? 'restrict' : 'cascade'),
  ];
  const create = `create table ${sqlIdentifier(table)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`;
  return `${create}\ncreate index ${sqlIdentifier(indexName(table, [target]))} on ${sqlIdentifier(table)} (${target});`;
}

function references(resource: Resource): readonly Field[] {
  return resource.fields.filter((field) => field.type === 'ref' && !field.list);
}

function isEnum(field: Field): boolean {
  return field.type === 'enum' && !field.list;
}
