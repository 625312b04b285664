import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { may } from '../../model/may.ts';
import { reachable } from '../../model/route-actor.ts';
import type { Row } from '../../rows.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { deleteRow, listPath, newest, referrers, whenKept } from './deleted-rows.ts';

/** The lists in which a row is to be found, by path and query. */
function listsWith(context: CheckContext, resource: Resource, row: Row): readonly (readonly [string, string])[] {
  const path = listPath(context, resource);
  const flat = may(resource, 'list') ? ['', 'cursor='].map((query) => [path, query] as const) : [];
  const texts = resource.fields.filter((field) => field.search && !field.private && !field.writeonly && !field.list);
  const values = texts.map((field) => row.data[field.wire]).filter((value) => typeof value === 'string');
  const words = values.filter((value) => value.trim() !== '' && Array.from(value).length <= 200);
  const searches = may(resource, 'list') ? words.map((q) => [path, `q=${encodeURIComponent(q)}`] as const) : [];
  const below = expectedRoutes(context.spec).flatMap((route) => {
    if (route.resource !== resource || !route.below || !reachable(context.spec, route, 'list')) return [];
    const field = resource.fields.find(({ name }) => name === route.below?.field);
    const [owner] = [row.data[field?.wire ?? '']].flat();
    return typeof owner === 'string' ? [[route.path.replace('{id}', owner), ''] as const] : [];
  });
  return [...flat, ...searches, ...below];
}

async function hidden(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client } = context;
  const row = await context.rows.create(resource);
  const seen: (readonly [string, string])[] = [];
  for (const [path, query] of listsWith(context, resource, row))
    if ((await newest(client, path, query)).includes(row.id)) seen.push([path, query]);
  await deleteRow(context, row, 'the first DELETE');
  const collector = createCollector();
  const gone = async (method: string, json?: object) => {
    // With If-Match it is another refusal, which H05 looks at.
    const parts = { unconditional: true, ...(json !== undefined && { json }) };
    const exchange = await client.send(method, row.path, parts);
    await collector.attempt(() => {
      wantError(exchange, 404, 'NOT_FOUND', `${method} of a deleted row`);
    });
  };
  await gone('DELETE');
  if (may(resource, 'get')) await gone('GET');
  if (may(resource, 'update')) await gone('PATCH', {});
  if (may(resource, 'replace')) await gone('PUT', row.sent);
  for (const [path, query] of seen) {
    const found = await newest(client, path, query);
    await collector.attempt(() => {
      want(!found.includes(row.id), `GET ${path}?${query} does not show a deleted row`);
    });
  }
  await collector.attempt(() => unreferred(context, resource, row));
  collector.finish();
}

/** Nothing new refers to a deleted row, and nothing is found or made below it. */
async function unreferred(context: CheckContext, target: Resource, row: Row): Promise<void> {
  const { editor: client, rows, spec } = context;
  for (const { resource, field } of referrers(spec, target)) {
    const set = { [field.wire]: field.list ? [row.id] : row.id };
    const what = `${resource.name}.${field.wire} to a deleted row`;
    const created = await client.post(listPath(context, resource), await rows.body(resource, { set }));
    wantError(created, 422, 'REFERENCE_NOT_FOUND', `a create with ${what}`);
    if (!may(resource, 'update') || field.immutable) continue;
    const other = await rows.create(resource, { fill: 'required' });
    wantError(await client.patch(other.path, set), 422, 'REFERENCE_NOT_FOUND', `PATCH of ${what}`);
  }
  for (const route of expectedRoutes(spec)) {
    if (route.below?.owner !== target || !reachable(spec, route, 'list')) continue;
    const path = route.path.replace('{id}', row.id);
    wantError(await client.get(path), 404, 'NOT_FOUND', `GET ${path} below a deleted row`);
  }
}

/** Deleted rows are gone for everybody who does not ask for them. */
export const d01: Check = {
  id: 'D01',
  title: 'deleted rows are hidden',
  contract:
    'A deleted row is 404 to GET, PUT, PATCH and a second DELETE, is in no list, search or nested list, has nothing below it, and a reference to it is 422 REFERENCE_NOT_FOUND.',
  needs: [],
  lane: 'shared',
  when: whenKept(),
  run: (context) => eachResource(context, ['create', 'delete'], (resource) => hidden(context, resource)),
};
