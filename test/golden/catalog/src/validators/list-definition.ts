/** How the values of a field compare, and so which filter operators it offers. */
export type FieldKind =
  'text' | 'integer' | 'bigint' | 'decimal' | 'float' | 'boolean' | 'uuid' | 'enum' | 'date' | 'time' | 'datetime';

export type FilterOperator =
  'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'contains' | 'startsWith' | 'has' | 'isNull';

/** A field that a list can be filtered or sorted by. */
export interface ListField {
  column: string;
  kind: FieldKind;
  filter?: boolean;
  sort?: boolean;
  /** The labels of an enum, in declared order. */
  values?: readonly string[];
  /** The field holds a JSON array of values of this kind. */
  array?: boolean;
  /** The field has no comparable values; it can only be null or not. */
  opaque?: boolean;
  /** The field is a set of ids kept in a join table. */
  join?: { table: string; owner: string; target: string };
}

export interface SortKey {
  field: string;
  descending: boolean;
}

/** What an answer with rows of one resource can be asked to hold. */
export interface ViewDefinition {
  /** The members that a row may have. */
  members: readonly string[];
  /** The members for which the object can stand whose id they hold, and the name of its schema. */
  includes?: Readonly<Record<string, string>>;
}

/** What a list of one resource can be asked for. */
export interface ListDefinition {
  table: string;
  fields: Readonly<Record<string, ListField>>;
  /** The columns that `q` looks into. */
  search: readonly string[];
  defaultSort: readonly SortKey[];
  /** What its rows can be asked to hold; absent: everything, always. */
  view?: ViewDefinition;
}

const equality = ['eq', 'ne', 'in', 'nin', 'isNull'] as const;
const ordered = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'isNull'] as const;
const textual = ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'isNull'] as const;
const special = new Map<FieldKind, readonly FilterOperator[]>([
  ['text', textual],
  ['boolean', equality],
  ['uuid', equality],
  ['enum', equality],
]);

/** The operators that `filter[field][op]` takes; none when the field cannot be filtered. */
export function filterOperators(field: ListField): readonly FilterOperator[] {
  if (field.filter !== true) return [];
  if (field.opaque === true) return ['isNull'];
  if (field.join !== undefined) return ['has'];
  return field.array === true ? ['has', 'isNull'] : (special.get(field.kind) ?? ordered);
}
