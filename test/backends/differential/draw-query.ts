import { filterOperators } from '../../../src/contract/model/filter-operators.ts';
import { filterValues } from '../../../src/contract/model/filter-values.ts';
import { includesOf } from '../../../src/contract/model/includes-of.ts';
import { visible } from '../../../src/contract/model/member-groups.ts';
import type { Random } from '../../../src/contract/model/random.ts';
import { sortKeys } from '../../../src/contract/model/sort-rows.ts';
import type { Json, Resource, Spec } from '../../../src/types.ts';

/** What `drawQuery` needs to know; `rows` are bodies from which rows were made. */
export type QueryRequest = Readonly<{
  spec: Spec;
  resource: Resource;
  random: Random;
  rows: readonly Readonly<Record<string, Json>>[];
}>;

/** Draws the query of a list: filters, sort, pages or cursors, search, fields and references, now and then wrong ones. */
export function drawQuery({ spec, resource, random, rows }: QueryRequest): string {
  const fields = visible(resource);
  const some = <T>(items: readonly T[], probability: number): readonly T[] =>
    items.length > 0 && random.next() < probability ? [random.pick(items)] : [];

  const filters = some(
    fields.filter(({ filter }) => filter),
    0.5,
  ).flatMap((field) => {
    const operator = random.pick(filterOperators(field));
    const values = filterValues(field, operator, random.shuffle(rows).slice(0, 6));
    const text = random.next() < 0.1 || values.length === 0 ? 'nonsense' : random.pick(values);
    // A placeholder of a row stays one.
    return [`filter[${field.wire}][${operator}]=${/^\{\w+\}/.test(text) ? text : encodeURIComponent(text)}`];
  });
  const keys = random.shuffle(sortKeys(resource)).slice(0, random.whole(0, 2));
  const sort = keys.map((key) => (random.next() < 0.5 ? key : `-${key}`)).join(',');
  const pages = random.pick([
    [],
    [`page=${String(random.whole(1, 4))}`],
    [`page=${String(random.whole(0, 3))}`, `per_page=${String(random.whole(1, 5))}`],
    ['cursor=', `per_page=${String(random.whole(1, 5))}`],
  ]);
  const texts = fields.filter(({ search }) => search);
  const words = rows.flatMap((row) => texts.flatMap(({ wire }) => (typeof row[wire] === 'string' ? [row[wire]] : [])));
  const search = some(words, 0.2).map(
    (text) => `q=${encodeURIComponent(Array.from(text).slice(0, random.whole(1, 12)).join(''))}`,
  );
  const shown = random
    .shuffle(fields)
    .slice(0, 2)
    .map(({ wire }) => wire);
  return `?${[
    ...filters,
    ...(sort === '' ? [] : [`sort=${sort}`]),
    ...pages,
    ...search,
    ...some([`fields=${shown.join(',')}`], 0.15),
    ...some(
      includesOf(spec, resource).map(({ field }) => `include=${field.wire}`),
      0.2,
    ),
    ...some(resource.operations.includes('restore') ? ['deleted=only', 'deleted=include'] : [], 0.3),
    ...some(['unknown=1', 'sort=nothing', 'page=1', 'filter[nothing]=1', 'q='], 0.04),
  ].join('&')}`;
}
