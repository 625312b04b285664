import type { Field, FilterOperator } from '../../types.ts';

const text: readonly FilterOperator[] = ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'isNull'];
const ordered: readonly FilterOperator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'isNull'];
const equality: readonly FilterOperator[] = ['eq', 'ne', 'in', 'nin', 'isNull'];
const presence: readonly FilterOperator[] = ['isNull'];

const byType: Readonly<Record<Field['type'], readonly FilterOperator[]>> = {
  string: text,
  text,
  email: text,
  url: text,
  phone: text,
  integer: ordered,
  bigint: ordered,
  decimal: ordered,
  float: ordered,
  money: ordered,
  date: ordered,
  time: ordered,
  datetime: ordered,
  boolean: equality,
  uuid: equality,
  enum: equality,
  ref: equality,
  json: presence,
  bytes: presence,
  file: presence,
};

/** Every operator of the query grammar. */
export const allOperators: readonly FilterOperator[] = [...new Set([...text, ...ordered, 'has' as const])];

/** The operators that a filterable field offers, by its type. */
export function filterOperators(field: Field): readonly FilterOperator[] {
  if (!field.list) return byType[field.type];
  return field.type === 'ref' ? ['has'] : ['has', 'isNull'];
}
