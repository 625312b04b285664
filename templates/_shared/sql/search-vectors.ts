import { sqlIdentifier } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { hasFullTextSearch } from '../full-text-search/has-full-text-search.ts';
import { isSearched } from '../full-text-search/is-searched.ts';
import { indexName } from './constraint-names.ts';

const column = 'search_vector';

/** The function that makes the words of a row, before the tables; nothing without the feature. */
export function searchFunction(spec: Spec): Readonly<{ up: readonly string[]; down: readonly string[] }> {
  if (!hasFullTextSearch(spec) || !spec.resources.some(isSearched)) return { up: [], down: [] };
  return { up: [makeVector], down: ['drop function app_search_vector(text[]);'] };
}

// The parser takes an address or a path for one word, "-101" for a number, and what is in angle brackets for nothing: the
// second half has their parts, without positions, for they stand nowhere else. A vector holds a megabyte, which 80,000
// characters of any kind do not fill.
const makeVector = `-- The words of some texts, whole and in their parts; those of the first 80,000 characters, for a vector has an end.
create function app_search_vector(variadic texts text[]) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', whole) || strip(to_tsvector('simple', translate(whole, '-_./@:<>&', '         ')))
  from (select left(array_to_string(texts, ' '), 80000)) as input (whole)
$$;`;

/** The column that holds the words of a row, as a line of its table. */
export function searchColumns(spec: Spec, resource: Resource): readonly string[] {
  if (!hasFullTextSearch(spec) || !isSearched(resource)) return [];
  const texts = resource.fields.filter(({ search }) => search).map((field) => sqlIdentifier(field.column));
  return [`${column} tsvector not null generated always as (app_search_vector(${texts.join(', ')})) stored`];
}

/** The index by which rows are found by their words. */
export function searchIndexes(spec: Spec, resource: Resource): readonly string[] {
  if (!hasFullTextSearch(spec) || !isSearched(resource)) return [];
  const { table } = resource.names;
  return [
    `create index ${sqlIdentifier(indexName(table, [column]))} on ${sqlIdentifier(table)} using gin (${column});`,
  ];
}
