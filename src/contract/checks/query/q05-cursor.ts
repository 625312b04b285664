import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { may } from '../../model/may.ts';
import { visible, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { emptyScope, type Scope } from '../../scope.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const rowCount = 1_000;

const narrow = (resource: Resource) =>
  writable(resource).some(
    (field) =>
      (field.unique || resource.unique.flat().includes(field.name)) && ['boolean', 'enum', 'ref'].includes(field.type),
  );

/** Creates many rows a few at a time; half of them carry only required members, so that optional ones hold nulls. */
async function fill({ rows }: CheckContext, resource: Resource, scope: Scope, count: number): Promise<Set<string>> {
  const ids = new Set<string>();
  const fills = ['required', 'all'] as const;
  // The first row makes what it refers to; the others share that.
  ids.add((await rows.create(resource, { set: scope.set })).id);
  const worker = async () => {
    while (ids.size < count) {
      const { id } = await rows.create(resource, { fill: fills[ids.size % 2] ?? 'all', set: scope.set });
      ids.add(id);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return ids;
}

const cursorOf = (exchange: Exchange, member: 'next_cursor' | 'prev_cursor') => listOf(exchange).pagination[member];

async function walk(
  context: CheckContext,
  resource: Resource,
  scope: Scope,
  known: ReadonlySet<string>,
  sort: string,
): Promise<void> {
  const { editor: client, spec, rows } = context;
  const path = resourcePath(spec, resource);
  const query = `${scope.query}${scope.query && '&'}${sort && `sort=${sort}&`}per_page=90`;
  const seen = new Set<string>();
  let cursor: unknown = '';
  for (let page = 0; page < 100; page += 1) {
    const exchange = await client.get(`${path}?${query}&cursor=${encodeURIComponent(String(cursor))}`);
    const list = listOf(exchange);
    for (const row of list.rows) {
      want(!seen.has(idOf(row)), `a cursor walk ${sort && `with sort=${sort} `}gives no row twice`, exchange);
      seen.add(idOf(row));
    }
    want(list.pagination['per_page'] === 90, 'pagination in cursor mode has per_page', exchange);
    cursor = cursorOf(exchange, 'next_cursor');
    const more = typeof cursor === 'string';
    want(list.pagination['has_next'] === more, 'has_next says whether next_cursor is there', exchange);
    if (!more) break;
    await rows.create(resource, { fill: 'required', set: scope.set });
    if (page !== 1) continue;
    const back = await client.get(
      `${path}?${query}&cursor=${encodeURIComponent(String(cursorOf(exchange, 'prev_cursor')))}`,
    );
    want(
      listOf(back).rows.every((row) => seen.has(idOf(row)) || !known.has(idOf(row))),
      'prev_cursor leads back to rows that were passed',
      back,
    );
  }
  const missing = [...known].filter((id) => !seen.has(id));
  want(
    missing.length === 0,
    `a cursor walk ${sort && `with sort=${sort} `}misses ${String(missing.length)} of ${String(known.size)} rows that were there all the time`,
  );
}

async function tamper({ editor: client, spec }: CheckContext, resource: Resource, scope: Scope): Promise<void> {
  const path = resourcePath(spec, resource);
  const query = scope.query && `${scope.query}&`;
  const first = await client.get(`${path}?${query}per_page=2&cursor=`);
  const cursor = String(cursorOf(first, 'next_cursor'));
  want(/^[A-Za-z0-9_-]+$/.test(cursor), 'a cursor is base64url', first);
  const middle = Math.floor(cursor.length / 2);
  const changed = `${cursor.slice(0, middle)}${cursor[middle] === 'A' ? 'B' : 'A'}${cursor.slice(middle + 1)}`;
  for (const bad of [changed, cursor.slice(0, -4), `AAAA${cursor}`, 'x', 'bm90IGEgY3Vyc29y', '***']) {
    const exchange = await client.get(`${path}?${query}per_page=2&cursor=${encodeURIComponent(bad)}`);
    wantError(exchange, 400, 'INVALID_CURSOR', `the tampered cursor ${bad.slice(0, 30)}`);
  }
  wantStatus(await client.get(`${path}?${query}per_page=2&cursor=${cursor}`), 200, 'the cursor as it was given');
  const other = await client.get(`${path}?${query}per_page=2&sort=-updated_at&cursor=${cursor}`);
  wantError(other, 400, 'INVALID_CURSOR', 'a cursor of another sort');
  wantStatus(await client.get(`${path}?${query}cursor=&page=1`), 400, 'cursor together with page');
}

/** Walking a list by cursor. */
export const q05: Check = {
  id: 'Q05',
  title: 'cursor walk',
  contract:
    'A cursor walk over 1,000 rows during inserts has no duplicate and no gap; a tampered cursor answers 400 INVALID_CURSOR.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list', 'create']),
  async run(context) {
    const usable = context.spec.resources.filter((resource) => may(resource, 'list', 'create') && !narrow(resource));
    const sortable = (resource: Resource) => visible(resource).filter((field) => field.sort && !field.private);
    const resource = usable.toSorted((a, b) => sortable(b).length - sortable(a).length)[0];
    if (!resource) throw new NotRun('no resource can hold 1,000 rows: each has a unique member of few values');
    const scope = await emptyScope(context, resource);
    const known = await fill(context, resource, scope, rowCount);
    const keys = context.random.shuffle(sortable(resource)).slice(0, 6);
    const sorts = ['', '-created_at', ...keys.flatMap(({ wire }) => [wire, `-${wire}`])];
    if (keys.length > 1) sorts.push(`${keys[0]?.wire ?? ''},-${keys[1]?.wire ?? ''}`);
    for (const sort of sorts) await walk(context, resource, scope, known, sort);
    await tamper(context, resource, scope);
  },
};
