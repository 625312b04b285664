import type { Field, FilterOperator, Resource } from '../../../types.ts';
import { allRows } from '../../all-rows.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { filterHolds } from '../../model/filter-holds.ts';
import { allOperators, filterOperators } from '../../model/filter-operators.ts';
import { filterValues } from '../../model/filter-values.ts';
import { listsOf } from '../../model/lists-of.ts';
import { may } from '../../model/may.ts';
import { visible, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { reachable } from '../../model/route-actor.ts';

type Data = Readonly<Record<string, unknown>>;

const filterable = (resource: Resource) => visible(resource).filter((field) => field.filter && !field.private);

/** Brackets may arrive raw or percent-encoded; both are tried. */
function parameter(field: Field, operator: FilterOperator | undefined, text: string, raw: boolean): string {
  const name = `filter[${field.wire}]${operator === undefined ? '' : `[${operator}]`}`;
  return `${raw ? name : encodeURIComponent(name)}=${encodeURIComponent(text)}`;
}

async function eachFilter(
  { editor: client, spec }: CheckContext,
  resource: Resource,
  rows: readonly Data[],
): Promise<void> {
  const path = resourcePath(spec, resource);
  const ours = new Set(rows.map(idOf));
  const collector = createCollector();
  for (const field of filterable(resource)) {
    for (const operator of filterOperators(field)) {
      for (const [index, text] of filterValues(field, operator, rows).entries()) {
        const queries = [parameter(field, operator, text, index % 2 === 0)];
        if (operator === 'eq') queries.push(parameter(field, undefined, text, index % 2 === 1));
        for (const query of queries) {
          const expected = rows.filter((row) => filterHolds(field, operator, row[field.wire], text)).map(idOf);
          await collector.attempt(async () => {
            const found = (await allRows(client, path, query)).map(idOf).filter((id) => ours.has(id));
            const missing = expected.filter((id) => !found.includes(id));
            const extra = found.filter((id) => !expected.includes(id));
            want(
              missing.length === 0 && extra.length === 0,
              `${decodeURIComponent(query)} (${field.type}${field.list ? '[]' : ''}) gives ${String(found.length)} rows instead of ${String(expected.length)}` +
                `; values: ${rows.map((row) => JSON.stringify(row[field.wire]).slice(0, 40)).join(' ')}`,
            );
          });
        }
      }
    }
  }
  collector.finish();
}

const wrongValues: Readonly<Partial<Record<Field['type'], readonly string[]>>> = {
  integer: ['abc', '1.5', '', '99999999999999999999', '1e400'],
  bigint: ['abc', '1.5', '99999999999999999999999'],
  decimal: ['abc', '1e400', 'NaN', ''],
  float: ['abc', '1e400', 'NaN', ''],
  money: ['abc', '1.5'],
  boolean: ['maybe', '1', 'TRUE', ''],
  date: ['x', '2023-02-30', '2023-01-01T00:00:00Z'],
  time: ['x', '24:00:00', '12:60:00'],
  datetime: ['x', '2023-02-30T00:00:00Z', '2023-01-01'],
  uuid: ['x', '123'],
  enum: ['no such label'],
};

function refusedQueries(field: Field): string[] {
  const offered = filterOperators(field);
  const item = field.list ? 'has' : 'eq';
  const wrong = offered.includes(item)
    ? (wrongValues[field.type] ?? []).map((text) => parameter(field, item, text, true))
    : [];
  return [
    ...wrong,
    ...allOperators
      .filter((operator) => !offered.includes(operator))
      .map((operator) => parameter(field, operator, '1', true)),
    ...['no_such', '$ne', 'EQ', '', 'eq][x'].map((operator) => `filter[${field.wire}][${operator}]=1`),
    ...(offered.includes('isNull') ? ['maybe', '1', ''].map((text) => parameter(field, 'isNull', text, true)) : []),
    ...(offered.includes('contains')
      ? [parameter(field, 'contains', 'x'.repeat(201), true), parameter(field, 'contains', '', true)]
      : []),
    ...(offered.includes('in') ? [parameter(field, 'in', Array.from({ length: 51 }, () => '1').join(','), true)] : []),
  ];
}

async function refusals(context: CheckContext): Promise<void> {
  for (const { concrete, resource } of await listsOf(context.spec, context)) {
    const hidden = resource.fields.filter((field) => !field.filter).map(({ wire }) => `filter[${wire}]=1`);
    const queries = [
      ...filterable(resource).flatMap(refusedQueries),
      ...hidden,
      ...['no_such', 'password_hash', '', '__proto__', 'constructor', 'valueOf']
        .filter((name) => !resource.fields.some(({ wire }) => wire === name))
        .map((name) => `filter[${name}]=1`),
    ];
    for (const query of queries) {
      wantError(
        await context.editor.get(`${concrete}?${query}`),
        400,
        ['INVALID_FILTER', 'UNKNOWN_PARAMETER'],
        query.slice(0, 100),
      );
    }
  }
}

/** A list below a row holds exactly the rows that refer to it. */
async function nestedLists({ editor: client, spec, rows }: CheckContext): Promise<void> {
  for (const route of expectedRoutes(spec)) {
    const { below, resource } = route;
    if (!below || route.methods['GET'] !== 'list' || !may(resource, 'list', 'create') || !may(below.owner, 'create'))
      continue;
    if (!reachable(spec, route, 'list')) continue;
    const field = writable(resource).find(({ name }) => name === below.field);
    if (!field) continue;
    const [here, there] = [
      await rows.create(below.owner, { fill: 'required' }),
      await rows.create(below.owner, { fill: 'required' }),
    ];
    const point = (id: string) => ({ [field.wire]: field.list ? [id] : id });
    const inside = [
      await rows.create(resource, { set: point(here.id) }),
      await rows.create(resource, { fill: 'required', set: point(here.id) }),
    ];
    await rows.create(resource, { set: point(there.id) });
    const path = route.path.replace('{id}', here.id);
    const found = (await allRows(client, path)).map(idOf).toSorted();
    want(
      found.join() ===
        inside
          .map(({ id }) => id)
          .toSorted()
          .join(),
      `${route.path} holds exactly the rows that refer to it: ${String(found.length)} instead of 2`,
    );
    wantStatus(await client.get(`${path}?sort=-created_at&per_page=1`), 200, 'a nested list with the query grammar');
  }
}

/** Filtering lists. */
export const q07: Check = {
  id: 'Q07',
  title: 'filters',
  contract:
    'Every operator of every filterable type selects exactly the rows it should; a wrong value, an unknown field or operator answers 400 INVALID_FILTER; nested lists hold their own rows.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list']),
  async run(context) {
    await refusals(context);
    await context.empty();
    await nestedLists(context);
    const usable = whenResource(
      ['list', 'create'],
      (resource) => filterable(resource).length > 0,
      'with a filterable field',
    );
    if (usable(context.spec) !== true) throw new NotRun(String(usable(context.spec)));
    await eachResource(
      context,
      ['list', 'create'],
      async (resource) => {
        const rows: Data[] = [];
        for (let index = 0; index < 6; index += 1) rows.push((await context.rows.create(resource)).data);
        for (let index = 0; index < 2; index += 1)
          rows.push((await context.rows.create(resource, { fill: 'required' })).data);
        await eachFilter(context, resource, rows);
      },
      (resource) => filterable(resource).length > 0,
    );
  },
};
