import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { CursorPosition } from '../utils/cursor.ts';
import type { FieldKind, FilterOperator, ListDefinition, ListField, SortKey } from '../validators/list-definition.ts';
import type { Filter, ListQuery } from '../validators/list-query.ts';
import { escapeLike } from './escape-like.ts';
import { searchCondition } from './search-condition.ts';

// Values travel as text; a cast makes the comparison that of the type, whatever the size of the value.
const otherNames: Readonly<Partial<Record<FieldKind, string>>> = {
  integer: 'bigint',
  decimal: 'numeric',
  float: 'double precision',
  enum: 'text',
  datetime: 'timestamptz',
};

function typeOf(field: ListField): RawBuilder<unknown> {
  return sql.raw(otherNames[field.kind] ?? field.kind);
}

// How the items of a JSON array are kept: numbers and booleans as such, everything else as text.
const elementTypes: Readonly<Partial<Record<FieldKind, string>>> = {
  integer: 'bigint',
  float: 'double precision',
  boolean: 'boolean',
};

const comparisons: Readonly<Partial<Record<FilterOperator, string>>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** The condition that the filters and the search of a list request make. */
export function listCondition(definition: ListDefinition, query: ListQuery): Expression<SqlBool> {
  const conditions = [
    ...query.filters.map((filter) => filterCondition(definition, filter)),
    ...(query.q === undefined ? [] : [searchCondition(definition, query.q)]),
  ];
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** The order of a list, made total by the id; `backwards` turns it around. */
export function listOrder(
  definition: ListDefinition,
  sort: readonly SortKey[],
  backwards: boolean,
): RawBuilder<unknown> {
  const keys = totalOrder(sort).map((key) => {
    const direction = key.descending === backwards ? sql`asc nulls last` : sql`desc nulls first`;
    return sql`${sortExpression(definition, key.field)} ${direction}`;
  });
  return sql`${sql.join(keys)}`;
}

/** The condition for the rows beyond a cursor, in the order of `listOrder` (keyset pagination). */
export function beyondCursor(
  definition: ListDefinition,
  sort: readonly SortKey[],
  position: CursorPosition,
): Expression<SqlBool> {
  const keys = totalOrder(sort).map((key, index) => ({
    expression: sortExpression(definition, key.field),
    descending: key.descending !== position.backwards,
    value: cursorValue(definition, key.field, position.values[index] ?? null),
    isNull: (position.values[index] ?? null) === null,
  }));
  const alternatives = keys.map((key, index) => {
    const ties = keys.slice(0, index).map((tie) => sql`${tie.expression} is not distinct from ${tie.value}`);
    return sql`(${sql.join([...ties, isBeyond(key)], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}

/** The sort keys followed by the id, which makes the order total. */
export function totalOrder(sort: readonly SortKey[]): readonly SortKey[] {
  return sort.some((key) => key.field === 'id') ? sort : [...sort, { field: 'id', descending: false }];
}

function isBeyond(key: { expression: RawBuilder<unknown>; descending: boolean; value: unknown; isNull: boolean }) {
  const { expression, descending, value, isNull } = key;
  // Nulls come last going up and first going down.
  if (descending) return isNull ? sql`${expression} is not null` : sql`${expression} < ${value}`;
  return isNull ? sql`false` : sql`(${expression} > ${value} or ${expression} is null)`;
}

function sortExpression(definition: ListDefinition, name: string): RawBuilder<unknown> {
  const field = fieldOf(definition, name);
  return field.values ? declaredOrder(field.values, columnOf(definition, field)) : columnOf(definition, field);
}

/** Enums sort in the order in which their labels were declared. */
function declaredOrder(labels: readonly string[], value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`array_position(array[${sql.join(labels.map((label) => sql.lit(label)))}]::text[], ${value}::text)`;
}

function cursorValue(definition: ListDefinition, name: string, value: unknown): RawBuilder<unknown> {
  const field = fieldOf(definition, name);
  const typed = sql`${value}::${typeOf(field)}`;
  return field.values ? declaredOrder(field.values, typed) : typed;
}

function filterCondition(definition: ListDefinition, filter: Filter): RawBuilder<SqlBool> {
  const field = fieldOf(definition, filter.field);
  const { operator, value } = filter;
  if (field.join) return joinCondition(definition, field.join, value);
  const column = columnOf(definition, field);
  const type = typeOf(field);
  const comparison = comparisons[operator];
  if (comparison !== undefined) return sql`${column} ${sql.raw(comparison)} ${value}::${type}`;
  switch (operator) {
    case 'ne':
      return sql`${column} is distinct from ${value}::${type}`;
    case 'in':
      return sql`${column} = any(${value}::${type}[])`;
    case 'nin':
      return sql`(${column} is null or ${column} <> all(${value}::${type}[]))`;
    case 'contains':
      return sql`${column} ilike ${`%${escapeLike(String(value))}%`}`;
    case 'startsWith':
      return sql`${column} ilike ${`${escapeLike(String(value))}%`}`;
    case 'has':
      return sql`${column} @> jsonb_build_array(${value}::${sql.raw(elementTypes[field.kind] ?? 'text')})`;
    case 'isNull':
      return value === 'true' ? sql`${column} is null` : sql`${column} is not null`;
    default:
      return sql`${column} = ${value}::${type}`;
  }
}

function joinCondition(definition: ListDefinition, join: NonNullable<ListField['join']>, value: unknown) {
  const owner = sql.ref(`${definition.table}.id`);
  return sql<SqlBool>`exists (select from ${sql.table(join.table)} where ${sql.ref(join.owner)} = ${owner} and ${sql.ref(join.target)} = ${value}::uuid)`;
}

function columnOf(definition: ListDefinition, field: ListField): RawBuilder<unknown> {
  return sql.ref(`${definition.table}.${field.column}`);
}

function fieldOf(definition: ListDefinition, name: string): ListField {
  const field = definition.fields[name];
  if (!field) throw new Error(`${definition.table} has no field ${name}`);
  return field;
}
