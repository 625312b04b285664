import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { difference } from '../../model/difference.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { reachable } from '../../model/route-actor.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import type { Resource } from '../../../types.ts';

function steady(exchange: Exchange): unknown {
  if (!isRecord(exchange.json)) return exchange.json;
  const { meta: _meta, instance: _instance, ...rest } = exchange.json;
  return rest;
}

const malformed = [
  'not-an-id',
  '1',
  '-1',
  'null',
  '%20',
  'x'.repeat(300),
  "'%20or%20''='",
  '00000000-0000-0000-0000-00000000000g',
];

async function compare(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, spec } = context;
  const path = resourcePath(spec, resource);
  const missing = await client.get(`${path}/${uuidV7()}`);
  wantError(missing, 404, 'NOT_FOUND', 'GET of an id that no row has');
  for (const id of malformed) {
    const exchange = await client.get(`${path}/${id}`);
    wantError(exchange, 404, 'NOT_FOUND', `GET of the malformed id ${id.slice(0, 40)}`);
    const found = difference(steady(exchange), steady(missing));
    want(found === undefined, `a malformed id answers as a missing one: ${String(found)}`, exchange);
  }
  const broken = await client.send('GET', `${path}/%E0%A4%A`, { beforeApp: true });
  want([400, 404].includes(broken.status), 'broken percent-encoding answers 404 or 400', broken);
}

/** With If-Match it is another refusal, which H05 looks at. */
const unconditional = true;

/** Rows that are not there. */
export const c02: Check = {
  id: 'C02',
  title: 'missing row',
  contract: 'A missing id and a malformed id answer the same 404 (apart from instance and meta), whatever the method.',
  needs: [],
  lane: 'shared',
  when: whenResource([], (resource) => may(resource, 'get') || may(resource, 'update') || may(resource, 'delete')),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, [], async (resource) => {
      if (may(resource, 'get')) await compare(context, resource);
      for (const id of [uuidV7(), 'not-an-id']) {
        const path = `${resourcePath(spec, resource)}/${id}`;
        if (may(resource, 'update'))
          wantError(
            await client.send('PATCH', path, { json: {}, unconditional }),
            404,
            'NOT_FOUND',
            'PATCH of a missing row',
          );
        if (may(resource, 'delete'))
          wantError(await client.send('DELETE', path, { unconditional }), 404, 'NOT_FOUND', 'DELETE of a missing row');
        if (may(resource, 'replace', 'create')) {
          wantError(
            await client.send('PUT', path, { json: await rows.body(resource), unconditional }),
            404,
            'NOT_FOUND',
            'PUT of a missing row',
          );
        }
      }
      for (const route of expectedRoutes(spec).filter(
        (candidate) => candidate.resource === resource && candidate.below,
      )) {
        for (const id of [uuidV7(), 'not-an-id']) {
          const path = route.path.replace('{id}', id);
          if (route.methods['GET'] && reachable(spec, route, 'list'))
            wantError(await client.get(path), 404, 'NOT_FOUND', `GET of ${route.path} below a missing row`);
        }
      }
      if (!may(resource, 'create', 'delete', 'get')) return;
      const row = await rows.create(resource);
      want((await client.delete(row.path)).status === 204, 'DELETE answers 204');
      wantError(await client.get(row.path), 404, 'NOT_FOUND', 'GET after DELETE');
      wantError(await client.send('DELETE', row.path, { unconditional }), 404, 'NOT_FOUND', 'a second DELETE');
    });
  },
};
