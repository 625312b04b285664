import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import type { Client } from '../../http/client.ts';
import { actorOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import type { Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { telling } from '../conditional/telling-change.ts';
import { openIncludes, referringRow } from '../query/include-cases.ts';
import { keptResources, wantResult, whenKept } from './kept.ts';

/** Reads twice: the second answer is the first one again, with `meta` of its own. */
async function readTwice(client: Client, path: string): Promise<void> {
  const first = await client.get(path);
  wantStatus(first, 200, `GET ${path}`);
  wantResult(first, 'MISS', `the first GET of ${path}`);
  const second = await client.get(path);
  wantStatus(second, 200, `GET ${path} again`);
  wantResult(second, 'HIT', `the second GET of ${path}`);
  const found = difference(second.json, { ...(first.json as object), meta: (second.json as { meta: unknown }).meta });
  want(found === undefined, `a kept answer says what the first one said: ${String(found)}`, second);
  for (const name of ['etag', 'link', 'content-type', 'cache-control', 'vary']) {
    const [left, right] = [first.headers[name], second.headers[name]];
    want(left === right, `a kept answer has the ${name} of the first one, ${String(left)}`, second);
  }
}

async function follows(context: CheckContext, instance: Instance, resource: Resource, row: Row): Promise<void> {
  const { editor: client, rows } = instance;
  const list = `${resourcePath(context.spec, resource)}?sort=-id&per_page=3`;
  await readTwice(client, row.path);
  if (may(resource, 'list')) {
    await readTwice(client, list);
    wantResult(
      await client.get(list.replace(/\?(.*)&(.*)/, '?$2&$1')),
      'HIT',
      'the same list with its parameters in another order',
    );
  }
  const change = may(resource, 'update') ? await telling({ ...context, rows }, resource, row) : undefined;
  if (change) {
    const patched = await client.patch(row.path, change);
    wantStatus(patched, 200, 'a PATCH');
    const after = await client.get(row.path);
    wantResult(after, 'MISS', 'a GET after a PATCH');
    want(dataOf(after)['version'] === dataOf(patched)['version'], 'a GET after a PATCH shows its version', after);
  }
  if (!may(resource, 'list')) return;
  const made = await rows.create(resource);
  const after = await client.get(list);
  wantResult(after, 'MISS', 'a list after a POST');
  want(
    listOf(after).rows.some(({ id }) => id === made.id),
    'a list after a POST holds the new row',
    after,
  );
}

/** What somebody else was answered is theirs. */
async function keepsApart(context: CheckContext, instance: Instance, resource: Resource, row: Row): Promise<void> {
  const { spec } = context;
  const role = actorOf(spec, resource, 'get');
  if (!has(spec, 'users') || role === undefined) return;
  const [one, other] = [await instance.principals.create({ role }), await instance.principals.create({ role })];
  const first = await one.client.get(row.path);
  if (first.status !== 200) return;
  wantResult(await one.client.get(row.path), 'HIT', 'the second GET of one person');
  wantResult(await other.client.get(row.path), 'MISS', 'the first GET of another person');
  if (resource.access.get.includes('public')) return;
  wantStatus(await instance.client.get(row.path), 401, 'a GET of nobody, after others were answered');
}

/** An answer with an object of another table in it goes with that object. */
async function followsIncluded(context: CheckContext, instance: Instance, resource: Resource): Promise<void> {
  const { editor: client, rows } = instance;
  for (const include of openIncludes(context, resource)) {
    const { target, field } = include;
    if (!may(target, 'update')) continue;
    const made = await referringRow(rows, resource, include).catch((error: unknown) => {
      if (error instanceof NotRun) return undefined;
      throw error;
    });
    if (!made) continue;
    const path = `${made.row.path}?include=${field.wire}`;
    await readTwice(client, path);
    const there = `${resourcePath(context.spec, target)}/${made.id}`;
    const object = await client.get(there);
    const row = { ...made.row, id: made.id, path: there, data: dataOf(object) };
    const change = await telling({ ...context, rows }, target, row);
    if (!change || (await client.patch(there, change)).status !== 200) continue;
    wantResult(
      await client.get(path),
      'MISS',
      `GET with include=${field.wire} after that ${target.names.words} changed`,
    );
  }
}

/** Answers that are kept. */
export const h01: Check = {
  id: 'H01',
  title: 'kept answers',
  contract:
    'The second GET of a row or a list is X-Cache: HIT and says the same; a write to any table that the answer was read from makes the next one a MISS; what was kept for one person is never served to another.',
  needs: ['env', 'redis'],
  lane: 'own',
  when: whenKept,
  async run(context) {
    const instance = await context.start();
    for (const resource of context.random.shuffle(keptResources(context.spec)).slice(0, 6)) {
      const row = await instance.rows.create(resource).catch((error: unknown) => {
        if (error instanceof NotRun) return undefined;
        throw error;
      });
      if (!row) continue;
      await follows(context, instance, resource, row);
      await keepsApart(context, instance, resource, row);
      await followsIncluded(context, instance, resource);
    }
  },
};
