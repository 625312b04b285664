import type { Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { edgeBodies } from '../../edge-bodies.ts';
import type { Exchange } from '../../http/exchange.ts';
import { difference } from '../../model/difference.ts';
import { expectedData } from '../../model/expected-data.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { rowDifference } from '../../model/row-difference.ts';
import type { Body, Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { roleSeesPrivate, seesPrivate } from '../../model/sees-private.ts';
import { serverOwned } from '../../model/owners-of.ts';
import { publicPart } from '../../model/public-part.ts';
import { routeActor, reachable } from '../../model/route-actor.ts';
import { actorOf, makerOf } from '../../model/actor-of.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Fails unless the response to a create is complete: 201, Location, ETag, and the row that was asked for. */
async function wantCreated(
  { editor: client, spec, principals }: CheckContext,
  resource: Resource,
  { sent, role }: { sent: Body; role: string | undefined },
  created: Exchange,
  what: string,
): Promise<void> {
  wantStatus(created, 201, what);
  const data = dataOf(created);
  const sees = roleSeesPrivate(resource, role, role);
  const found = rowDifference(spec, resource, data, expectedData(resource, sent, sees));
  want(found === undefined, `${what}: data is what was sent: ${String(found)}`, created);
  want(uuidV7.test(idOf(data)), 'id is a UUIDv7', created);
  for (const member of ['created_at', 'updated_at']) {
    want(stamp.test(String(data[member])), `${member} is UTC with milliseconds`, created);
    want(Math.abs(Date.parse(String(data[member])) - Date.now()) < 60_000, `${member} is now`, created);
  }
  for (const member of role === undefined ? [] : serverOwned(resource)) {
    const { userId } = await principals.as(role ?? '');
    want(data[member] === userId, `${member} is the id of who created the row, ${userId}`, created);
  }
  want(Number.isInteger(data['version']) && Number(data['version']) >= 1, 'version is a positive integer', created);
  const location = created.headers['location'] ?? '';
  want(
    location === `${resourcePath(spec, resource)}/${idOf(data)}`,
    `Location is the path of the new row, not ${location}`,
    created,
  );
  if (!may(resource, 'get')) return;
  const got = await client.get(location);
  wantStatus(got, 200, 'GET of Location');
  const comparable = sees === seesPrivate(spec, resource, 'get') ? data : publicPart(resource, data);
  const changed = difference(
    sees === seesPrivate(spec, resource, 'get') ? dataOf(got) : publicPart(resource, dataOf(got)),
    comparable,
  );
  want(changed === undefined, `data of GET equals data of POST: ${String(changed)}`, got);
}

/** The tag identifies `data`, so a row has the same one from POST and from GET. */
async function wantTag({ editor: client }: CheckContext, { path, exchange }: Row): Promise<void> {
  const etag = exchange.headers['etag'] ?? '';
  want(/^"[^"]+"$/.test(etag), 'a created row has a strong ETag', exchange);
  const got = await client.get(path);
  want(got.headers['etag'] === etag, `ETag of GET equals ETag of POST, ${etag}`, got);
}

/** Creating below a parent: the path names the parent, the body does not. */
async function createBelow(context: CheckContext, spec: Spec, resource: Resource): Promise<void> {
  for (const route of expectedRoutes(spec).filter(
    (candidate) => candidate.resource === resource && candidate.below && candidate.methods['POST'],
  )) {
    const field = resource.fields.find(({ name }) => name === route.below?.field);
    if (!field || !route.below) continue;
    const parent = await context.rows.any(route.below.owner);
    const { [field.wire]: _parent, ...body } = await context.rows.body(resource);
    const role = routeActor(spec, route, 'create');
    if (!reachable(spec, route, 'create')) continue;
    const created = await context.editor.post(route.path.replace('{id}', parent), body);
    const sent = { ...body, [field.wire]: parent };
    await wantCreated(context, resource, { sent, role }, created, `a create below ${route.path}`);
  }
}

/** Creating rows of every shape. */
export const c01: Check = {
  id: 'C01',
  title: 'create and read back',
  contract: 'POST answers 201 with a Location that resolves; data and ETag equal those of GET; every type round-trips.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, ['create'], async (resource) => {
      const path = resourcePath(spec, resource);
      const role = makerOf(spec, resource);
      const collector = createCollector();
      for (const fill of ['required', 'all'] as const) {
        const row = await rows.create(resource, { fill });
        await collector.attempt(() =>
          wantCreated(context, resource, { sent: row.sent, role }, row.exchange, `a create with ${fill} members`),
        );
        if (fill === 'all' && may(resource, 'get') && actorOf(spec, resource, 'get') === role)
          await collector.attempt(() => wantTag(context, row));
      }
      for (const { what, body } of await edgeBodies(context, resource)) {
        const created = await client.post(path, body);
        // A narrow unique member may be taken already; C05 proves uniqueness itself.
        if (created.status === 409 && resource.fields.some((field) => field.unique)) continue;
        await collector.attempt(() =>
          wantCreated(context, resource, { sent: body, role }, created, `a create with ${what}`),
        );
      }
      await collector.attempt(() => createBelow(context, spec, resource));
      collector.finish();
    });
  },
};
