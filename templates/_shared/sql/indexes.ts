import { moneyColumns, sqlIdentifier } from '../../../src/naming.ts';
import type { Field, Resource } from '../../../src/types.ts';
import { indexName } from './constraint-names.ts';
import { sqlLiteral } from './literal.ts';

/** The statements for every index of a resource: foreign keys, filters, sort keys, and what the spec asks for. */
export function indexStatements(resource: Resource, kept: boolean): readonly string[] {
  const { table } = resource.names;
  const ordered = resource.fields
    .filter((field) => isIndexed(field, resource, kept))
    .flatMap((field) => fieldIndexes(table, field));
  const compound = resource.indexes.map((names) => names.map((name) => columnOf(resource, name)));
  const defaults = resource.sort
    .map((key) => key.replace(/^-/, ''))
    .filter((name) => name === 'created_at' || name === 'updated_at')
    .map((name) => [name]);
  return [...new Set([...ordered, ...[...compound, ...defaults].map((columns) => btree(table, columns))])];
}

/** The column that stores a field, or the built-in column of that name. */
export function columnOf(resource: Resource, name: string): string {
  const field = resource.fields.find((other) => other.name === name);
  if (field?.type === 'money') return moneyColumns(field.column).amount;
  return field?.column ?? name;
}

function isIndexed(field: Field, resource: Resource, kept: boolean): boolean {
  if (field.type === 'ref' && field.list) return false;
  const isReference = field.type === 'ref';
  const isWanted = isReference || field.filter || field.sort || field.index;
  const hasUnique = field.unique || resource.unique.some(([first]) => first === field.name);
  // Among rows that are kept a key knows the live ones only, and references are followed from deleted rows too.
  return isWanted && (!hasUnique || field.type === 'enum' || (kept && isReference));
}

function fieldIndexes(table: string, field: Field): readonly string[] {
  if (field.list) {
    const name = indexName(table, [field.column]);
    return [
      `create index ${sqlIdentifier(name)} on ${sqlIdentifier(table)} using gin (${sqlIdentifier(field.column)} jsonb_path_ops);`,
    ];
  }
  switch (field.type) {
    case 'json':
    case 'bytes':
    case 'file':
      // Only "is null" can be asked, and the values may be longer than an index entry.
      return [expressionIndex(table, [field.column, 'null'], `(${sqlIdentifier(field.column)} is null)`)];
    case 'enum':
      return field.sort
        ? [btree(table, [field.column]), expressionIndex(table, [field.column, 'order'], declaredOrder(field))]
        : [btree(table, [field.column])];
    case 'money':
      return [btree(table, [moneyColumns(field.column).amount])];
    default:
      return [isLong(field) ? hashIndex(table, field.column) : btree(table, [field.column])];
  }
}

function btree(table: string, columns: readonly string[]): string {
  const list = columns.map(sqlIdentifier).join(', ');
  return `create index ${sqlIdentifier(indexName(table, columns))} on ${sqlIdentifier(table)} (${list});`;
}

/** Equality only, which is all that a text too long for a btree entry can be asked for with an index. */
function hashIndex(table: string, column: string): string {
  const name = indexName(table, [column]);
  return `create index ${sqlIdentifier(name)} on ${sqlIdentifier(table)} using hash (${sqlIdentifier(column)});`;
}

/** PostgreSQL refuses btree entries over 2,704 bytes; a character takes up to four. */
function isLong(field: Field): boolean {
  const longest = { string: 255, text: 65_536 }[field.type as 'string' | 'text'] as number | undefined;
  return longest !== undefined && Number(field.max ?? longest) > 675;
}

function expressionIndex(table: string, words: readonly string[], expression: string): string {
  return `create index ${sqlIdentifier(indexName(table, words))} on ${sqlIdentifier(table)} (${expression});`;
}

/** Enums sort in declared order: the same expression as in the queries. */
function declaredOrder(field: Field): string {
  const labels = (field.values ?? []).map(sqlLiteral).join(', ');
  return `array_position(array[${labels}]::text[], ${sqlIdentifier(field.column)}::text)`;
}
