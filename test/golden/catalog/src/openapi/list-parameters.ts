import {
  filterOperators,
  type FieldKind,
  type FilterOperator,
  type ListDefinition,
  type ListField,
} from '../validators/list-definition.ts';
import { listParameter, queryParameter } from './query-parameter.ts';

const text = { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' };

const schemas: Readonly<Record<FieldKind, object>> = {
  text,
  enum: text,
  integer: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  bigint: { type: 'string', pattern: '^-?\\d{1,18}$' },
  decimal: { type: 'string', pattern: '^-?\\d{1,100}(\\.\\d{1,100})?$' },
  float: { type: 'number', minimum: -1e15, maximum: 1e15 },
  boolean: { type: 'boolean' },
  uuid: { type: 'string', format: 'uuid' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$' },
  datetime: { type: 'string', format: 'date-time', pattern: '([Zz]|[+-](0\\d|1[0-5]):[0-5]\\d)$' },
};

/** The query parameters of a list: one for every literal `filter[field][operator]`. */
export function listParameters(definition: ListDefinition): object[] {
  const sortable = Object.keys(definition.fields).filter((name) => definition.fields[name]?.sort === true);
  const keys = sortable.flatMap((name) => [name, `-${name}`]);
  const filters = Object.entries(definition.fields).flatMap(([name, field]) =>
    filterOperators(field).flatMap((operator) => filterParameters(name, field, operator)),
  );
  return [
    queryParameter('page', 'The page, from 1', { type: 'integer', minimum: 1, default: 1 }),
    queryParameter('per_page', 'Rows on a page', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
    queryParameter('cursor', 'Empty to start, then next_cursor or prev_cursor; excludes page', { type: 'string' }),
    listParameter('sort', 'Keys to sort by; a leading minus turns the order around', { type: 'string', enum: keys }, 4),
    ...(definition.search.length > 0 ? [queryParameter('q', 'Words that must all occur', text)] : []),
    ...filters,
  ];
}

function filterParameters(name: string, field: ListField, operator: FilterOperator): object[] {
  const schema = field.values ? { type: 'string', enum: field.values } : schemas[field.kind];
  const literal = `filter[${name}][${operator}]`;
  if (operator === 'isNull') return [queryParameter(literal, `Whether ${name} is null`, schemas.boolean)];
  if (operator === 'in' || operator === 'nin') {
    return [listParameter(literal, `Filter by ${name}`, withoutComma(schema), 50)];
  }
  const plain = operator === 'eq' ? [queryParameter(`filter[${name}]`, `Filter by ${name}`, schema)] : [];
  return [...plain, queryParameter(literal, `Filter by ${name}`, schema)];
}

/** A comma separates the items of a list and cannot be escaped. */
function withoutComma(schema: object): object {
  return schema === text ? { ...text, pattern: '^[^\\u0000,]*$' } : schema;
}
