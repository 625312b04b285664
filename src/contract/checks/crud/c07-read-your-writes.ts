import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource } from '../../../types.ts';
import { openRedis } from '../../../services/redis-client.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { actorOf } from '../../model/actor-of.ts';
import { grantOf } from '../../model/grant-of.ts';
import { may } from '../../model/may.ts';
import { changeable } from '../../model/member-groups.ts';
import { difference } from '../../model/difference.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { telling } from '../conditional/telling-change.ts';
import { publicPart } from '../../model/public-part.ts';

/** Others ask for a row all the time while it changes: what they are told must not be told again after the change. */
async function whileOthersRead(context: CheckContext): Promise<void> {
  const { editor: client, random, rows, spec } = context;
  const [resource] = random.shuffle(spec.resources.filter((one) => may(one, 'create', 'get', 'update')));
  if (!resource) return;
  const row = await rows.create(resource);
  let isOver = false;
  const read = async () => {
    while (!isOver) await client.get(row.path);
  };
  const readers = Array.from({ length: 6 }, read);
  try {
    for (let round = 0; round < 25; round += 1) {
      const change = await telling(context, resource, row);
      if (!change) return;
      const patched = await client.patch(row.path, change);
      wantStatus(patched, 200, 'PATCH while others read');
      const got = await client.get(row.path);
      want(dataOf(got)['version'] === dataOf(patched)['version'], 'GET straight after PATCH shows its version', got);
    }
  } finally {
    isOver = true;
    await Promise.all(readers);
  }
}

/** After this long every process must have told Redis what it missed. */
const patienceMs = 3_000;

/** Redis keeps all that it has, and refuses what it is told for a while. */
async function whileRedisRefuses(context: CheckContext): Promise<void> {
  const { spec, random } = context;
  if (!context.has('redis') || !context.has('env')) return;
  // Each process has a person of its own who reads.
  const isSeen = (resource: Resource) => grantOf(resource, 'get', actorOf(spec, resource, 'get')) === 'any';
  const fitting = spec.resources.filter((resource) => may(resource, 'create', 'get', 'update') && isSeen(resource));
  const [resource] = random.shuffle(fitting);
  if (!resource) return;
  const one = await context.start({ redis: 'own-server' });
  const other = await context.start({ beside: one });
  const row = await one.rows.create(resource);
  const change = await telling({ ...context, rows: one.rows }, resource, row);
  if (!change || !one.redis) return;
  const reads = () => Promise.all([one, other].map(({ editor }) => editor.get(row.path)));
  await reads();
  const redis = await openRedis(one.redis.url);
  await redis.send('ACL', 'SETUSER', 'default', '-@all', '+acl');
  const patched = await one.editor.patch(row.path, change);
  wantStatus(patched, 200, 'PATCH while Redis refuses commands');
  const { version } = dataOf(patched);
  const [own] = await reads();
  want(
    own !== undefined && dataOf(own)['version'] === version,
    'GET while Redis refuses commands shows the write',
    own,
  );
  await redis.send('ACL', 'SETUSER', 'default', '+@all');
  redis.close();
  await sleep(patienceMs);
  for (const exchange of await reads())
    want(dataOf(exchange)['version'] === version, 'GET after Redis is back shows the write', exchange);
}

/** Reading straight after writing. */
export const c07: Check = {
  id: 'C07',
  title: 'read your writes',
  contract:
    'A write is visible to the next GET; one that Redis could not be told of too, to every process, within three seconds of its return.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'get']),
  async run(context) {
    const { editor: client, rows } = context;
    await eachResource(context, ['create', 'get'], async (resource) => {
      for (let round = 0; round < 5; round += 1) {
        const row = await rows.create(resource);
        wantStatus(await client.get(row.path), 200, 'GET straight after POST');
        const field = changeable(resource).find((candidate) => candidate.type !== 'json');
        if (may(resource, 'update') && field) {
          const patched = await client.patch(row.path, { [field.wire]: await rows.value(resource, field) });
          wantStatus(patched, 200, `PATCH of ${field.wire}`);
          const got = await client.get(row.path);
          const found = difference(publicPart(resource, dataOf(got)), publicPart(resource, dataOf(patched)));
          want(found === undefined, `GET straight after PATCH shows it: ${String(found)}`, got);
        }
        if (!may(resource, 'delete')) continue;
        wantStatus(await client.delete(row.path), 204, 'DELETE');
        wantError(await client.get(row.path), 404, 'NOT_FOUND', 'GET straight after DELETE');
      }
    });
    await whileOthersRead(context);
    await whileRedisRefuses(context);
  },
};
