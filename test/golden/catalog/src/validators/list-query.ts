import { ApiError, invalid, type ErrorDetail } from '../utils/api-error.ts';
import type { CursorCodec, CursorPosition } from '../utils/cursor.ts';
import type { View } from '../utils/view.ts';
import { parseFilterValue } from './filter-value.ts';
import {
  filterOperators,
  type FilterOperator,
  type ListDefinition,
  type ListField,
  type SortKey,
} from './list-definition.ts';
import { readQueryParameters, refuseUnknown } from './query-parameters.ts';
import { readView, viewParameters } from './view.ts';

const deepestOffset = 10_000;
const mostSortKeys = 4;

export interface Filter {
  field: string;
  operator: FilterOperator;
  value: string | readonly string[];
}

/** Where a page starts: at a page number, or after (before) a row. */
export type PagePosition = { page: number } | { cursor: CursorPosition | undefined };

/** A checked list request. */
export interface ListQuery {
  position: PagePosition;
  perPage: number;
  sort: readonly SortKey[];
  filters: readonly Filter[];
  /** What to search for. */
  q?: string | undefined;
  /** What the answer has to hold of each row. */
  view: View;
}

/** Reads `page per_page cursor sort q fields include filter[…]`; throws an ApiError that names all of one kind. */
export function parseListQuery(url: string, definition: ListDefinition, cursors: CursorCodec): ListQuery {
  const parameters = readQueryParameters(url);
  const searchable = definition.search.length > 0;
  const chosen = viewParameters(definition.view);
  const plain = new Set(['page', 'per_page', 'cursor', 'sort', ...(searchable ? ['q'] : []), ...chosen]);
  refuseUnknown(parameters, (name) => plain.has(name) || name.startsWith('filter['));

  const problems: ErrorDetail[] = [];
  const refuse = (field: string, code: string, message: string) => {
    problems.push({ in: 'query', field, code, message });
  };
  const page = parseCount(parameters.get('page') ?? '1');
  if (page < 1) refuse('page', 'out_of_range', 'must be a whole number from 1');
  const perPage = parseCount(parameters.get('per_page') ?? '20');
  if (perPage < 1 || perPage > 100) refuse('per_page', 'out_of_range', 'must be a whole number from 1 to 100');
  const q = parameters.get('q');
  if (q === '' || Array.from(q ?? '').length > 200) refuse('q', 'length', 'must have 1 to 200 characters');
  if (parameters.has('page') && parameters.has('cursor')) {
    refuse('cursor', 'exclusive', 'cannot be combined with page');
  }
  if (problems.length > 0) throw invalid(problems);
  if (page * perPage > deepestOffset) {
    const message = `page × per_page must not exceed ${String(deepestOffset)}; use cursor= instead`;
    throw new ApiError('OFFSET_TOO_DEEP', message);
  }

  const sort = parseSort(parameters.get('sort'), definition);
  const filters = parseFilters(parameters, definition);
  const view = definition.view ? readView(parameters, definition.view) : {};
  const cursor = parameters.get('cursor');
  const start = cursor === undefined || cursor === '' ? undefined : cursors.decode(cursor, sort);
  return { position: cursor === undefined ? { page } : { cursor: start }, perPage, sort, filters, q, view };
}

/** A whole number; 0, which is never in range, for anything else. */
function parseCount(text: string): number {
  return /^\d{1,300}$/.test(text) ? Number(text) : 0;
}

function parseSort(text: string | undefined, definition: ListDefinition): readonly SortKey[] {
  if (text === undefined) return definition.defaultSort;
  const keys = new Map<string, SortKey>();
  for (const item of text.split(',')) {
    const descending = item.startsWith('-');
    const field = descending ? item.slice(1) : item;
    if (lookUp(definition, field)?.sort !== true) throw invalidSort(field, 'cannot be sorted by');
    if (!keys.has(field)) keys.set(field, { field, descending });
  }
  if (keys.size > mostSortKeys) throw invalidSort(text, `has more than ${String(mostSortKeys)} keys`);
  return [...keys.values()];
}

function invalidSort(field: string, message: string): ApiError {
  return new ApiError('INVALID_SORT', `sort: "${field}" ${message}`, {
    details: [{ in: 'query', field: 'sort', code: 'invalid_sort', message: `"${field}" ${message}` }],
  });
}

function parseFilters(parameters: ReadonlyMap<string, string>, definition: ListDefinition): readonly Filter[] {
  const filters: Filter[] = [];
  const problems: ErrorDetail[] = [];
  for (const [name, text] of parameters) {
    if (!name.startsWith('filter[')) continue;
    const match = /^filter\[([^[\]]+)\](?:\[([^[\]]+)\])?$/.exec(name);
    const field = match?.[1] ?? '';
    const known = lookUp(definition, field);
    const operator = known && filterOperators(known).find((item) => item === (match?.[2] ?? 'eq'));
    const value = known && operator && parseFilterValue(known, operator, text);
    if (operator !== undefined && value !== undefined) filters.push({ field, operator, value });
    else problems.push({ in: 'query', field: name, code: 'invalid_filter', message: filterMessage(known, operator) });
  }
  if (problems.length === 0) return filters;
  const names = problems.map((problem) => problem.field).join(', ');
  throw new ApiError('INVALID_FILTER', `Invalid filter: ${names}`, { details: problems });
}

function filterMessage(field: ListField | undefined, operator: FilterOperator | undefined): string {
  const offered = field ? filterOperators(field) : [];
  if (offered.length === 0) return 'is not a field that can be filtered';
  return operator ? 'does not have a value of the right type' : `takes one of ${offered.join(', ')}`;
}

function lookUp(definition: ListDefinition, field: string): ListField | undefined {
  return Object.hasOwn(definition.fields, field) ? definition.fields[field] : undefined;
}
