import { ApiError, invalid, type ErrorDetail } from '../utils/api-error.ts';
import type { CursorCodec, CursorPosition } from '../utils/cursor.ts';
import { parseFilterValue } from './filter-value.ts';
import {
  filterOperators,
  type FilterOperator,
  type ListDefinition,
  type ListField,
  type SortKey,
} from './list-definition.ts';
import { readQueryParameters, refuseUnknown } from './query-parameters.ts';

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
  /** The words to look for. */
  words: readonly string[];
}

/** Reads `page per_page cursor sort q filter[…]` from a URL; throws an ApiError that names every offender of one kind. */
export function parseListQuery(url: string, definition: ListDefinition, cursors: CursorCodec): ListQuery {
  const parameters = readQueryParameters(url);
  const searchable = definition.search.length > 0;
  const plain = new Set(['page', 'per_page', 'cursor', 'sort', ...(searchable ? ['q'] : [])]);
  refuseUnknown(parameters, (name) => plain.has(name) || name.startsWith('filter['));

  const problems: ErrorDetail[] = [];
  const page = parseCount(parameters, 'page', 1, Number.MAX_VALUE, problems);
  const perPage = parseCount(parameters, 'per_page', 20, 100, problems);
  const words = parseWords(parameters.get('q'), problems);
  if (parameters.has('page') && parameters.has('cursor')) {
    problems.push({ in: 'query', field: 'cursor', code: 'exclusive', message: 'cannot be combined with page' });
  }
  if (problems.length > 0) throw invalid(problems);
  if (page * perPage > deepestOffset) {
    throw new ApiError(
      'OFFSET_TOO_DEEP',
      `page × per_page must not exceed ${String(deepestOffset)}; use cursor= instead`,
    );
  }

  const sort = parseSort(parameters.get('sort'), definition);
  const filters = parseFilters(parameters, definition);
  const cursor = parameters.get('cursor');
  const position =
    cursor === undefined ? { page } : { cursor: cursor === '' ? undefined : cursors.decode(cursor, sort) };
  return { position, perPage, sort, filters, words };
}

function parseCount(
  parameters: ReadonlyMap<string, string>,
  name: string,
  fallback: number,
  max: number,
  problems: ErrorDetail[],
): number {
  const text = parameters.get(name);
  if (text === undefined) return fallback;
  const value = /^\d{1,300}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= max) return value;
  const range =
    max === Number.MAX_VALUE ? 'must be a whole number from 1' : `must be a whole number from 1 to ${String(max)}`;
  problems.push({ in: 'query', field: name, code: 'out_of_range', message: range });
  return fallback;
}

function parseWords(q: string | undefined, problems: ErrorDetail[]): readonly string[] {
  if (q === undefined) return [];
  const length = Array.from(q).length;
  if (length < 1 || length > 200) {
    problems.push({ in: 'query', field: 'q', code: 'length', message: 'must have 1 to 200 characters' });
  }
  return q.split(/\s+/u).filter((word) => word !== '');
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
