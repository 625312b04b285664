import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { grantOf } from '../../model/grant-of.ts';
import { may } from '../../model/may.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { ownedRow } from '../../owned-row.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { deleteRow, listPath, newest, restorePath, restorer, whenKept } from './deleted-rows.ts';

type Data = Readonly<Record<string, unknown>>;

/** A restored row is what it was: only version and time of its last change differ, and it is deleted no longer. */
function wantRestored(exchange: Exchange, original: Data, what: string): void {
  const data = dataOf(exchange);
  want(data['deleted_at'] === null, `${what}: deleted_at is null`, exchange);
  const version = Number(original['version']) + 2;
  want(data['version'] === version, `${what}: deletion and restoration each count the version up`, exchange);
  const rest = ({ version: _v, updated_at: _u, deleted_at: _d, ...members }: Data) => members;
  const found = difference(rest(data), rest(original));
  want(found === undefined, `${what}: the row is what it was: ${String(found)}`, exchange);
}

async function restored(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, rows } = context;
  const path = listPath(context, resource);
  for (const id of [uuidV7(), 'no-id'])
    wantError(await client.send('POST', `${path}/${id}/restore`), 404, 'NOT_FOUND', `restoring ${id}, which is no row`);
  const row = await rows.create(resource);
  want(row.data['deleted_at'] === null, 'deleted_at of a new row is null', row.exchange);
  wantError(await client.send('POST', restorePath(row)), 409, 'CONFLICT', 'restoring a row that is not deleted');
  const original = may(resource, 'get') ? dataOf(await client.get(row.path)) : row.data;
  await deleteRow(context, row);
  await listed(context, resource, row.id, original);
  const answer = await client.send('POST', restorePath(row));
  wantStatus(answer, 200, 'restoring a deleted row');
  wantRestored(answer, original, 'the answer to restoring');
  if (may(resource, 'get')) wantRestored(await client.get(row.path), original, 'GET of a restored row');
  if (!may(resource, 'list')) return;
  want((await newest(client, path)).includes(row.id), 'the list shows a restored row');
}

/** `deleted=` shows deleted rows to those who may restore them. */
async function listed(context: CheckContext, resource: Resource, id: string, original: Data): Promise<void> {
  const client = await restorer(context, resource);
  if (!client) return;
  const path = listPath(context, resource);
  for (const query of ['only', 'include']) {
    const exchange = await client.get(`${path}?deleted=${query}&per_page=100&sort=-id`);
    const found = listOf(exchange).rows.find((row) => idOf(row) === id);
    want(found !== undefined, `deleted=${query} shows a deleted row`, exchange);
    const isMoment = typeof found['deleted_at'] === 'string' && !Number.isNaN(Date.parse(found['deleted_at']));
    want(isMoment, `deleted=${query} says when a row was deleted`, exchange);
    const version = Number(original['version']) + 1;
    want(found['version'] === version, `deleted=${query}: the deletion counts the version up`, exchange);
  }
  const only = await client.get(`${path}?deleted=only&per_page=100`);
  want(
    listOf(only).rows.every((row) => row['deleted_at'] !== null),
    'deleted=only shows deleted rows alone',
    only,
  );
  for (const query of ['deleted=', 'deleted=true', 'deleted=ONLY'])
    wantError(await client.get(`${path}?${query}`), 400, 'VALIDATION_ERROR', query);
}

/** Deleted rows are shown to those who may restore them, and to owners their own. */
async function permitted(context: CheckContext, resource: Resource): Promise<void> {
  if (!may(resource, 'list')) return;
  const path = listPath(context, resource);
  const collector = createCollector();
  const isRefused = (role: string | undefined) =>
    grantOf(resource, 'list', role) !== undefined && grantOf(resource, 'restore', role) === undefined;
  for (const role of rolesOf(context.spec).filter(isRefused)) {
    const { client } = await context.principals.as(role);
    const exchange = await client.get(`${path}?deleted=only`);
    await collector.attempt(() => {
      wantError(exchange, 403, 'FORBIDDEN', `deleted=only by ${role}, who may not restore`);
    });
  }
  if (isRefused(undefined)) {
    const exchange = await context.client.get(`${path}?deleted=include`);
    await collector.attempt(() => {
      wantError(exchange, 401, 'NO_TOKEN', 'deleted=include by nobody');
    });
  }
  for (const role of rolesOf(context.spec))
    if (grantOf(resource, 'restore', role) === 'own') await collector.attempt(() => foreign(context, resource, role));
  collector.finish();
}

async function foreign(context: CheckContext, resource: Resource, role: string): Promise<void> {
  const { principals, editor } = context;
  const [a, b] = [await principals.create({ role }), await principals.create({ role })];
  const row = await ownedRow(context, resource, b);
  if (!row) return;
  const byOwner = grantOf(resource, 'delete', role) !== undefined;
  wantStatus(await (byOwner ? b.client : editor).delete(row.path), 204, `DELETE of a row of ${role}`);
  if (grantOf(resource, 'list', role) !== undefined) {
    for (const query of ['deleted=only', 'deleted=include']) {
      const seen = await newest(a.client, listPath(context, resource), query);
      want(!seen.includes(row.id), `${query} does not show ${role} a deleted row of somebody else`);
      const own = await newest(b.client, listPath(context, resource), query);
      want(own.includes(row.id), `${query} shows ${role} their own deleted row`);
    }
  }
  wantError(await a.client.send('POST', restorePath(row)), 404, 'NOT_FOUND', 'restoring a row of somebody else');
  wantStatus(await b.client.send('POST', restorePath(row)), 200, `${role} restores their own row`);
}

/** Deleted rows come back. */
export const d02: Check = {
  id: 'D02',
  title: 'restoring',
  contract:
    'POST /restore answers 200 with the row as it was, deletion and restoration each counting the version up; a live row is 409 CONFLICT, a missing one 404. deleted=only and deleted=include show deleted rows to those who may restore them, to owners their own, and are 403 for others.',
  needs: [],
  lane: 'shared',
  when: whenKept('restore'),
  run: (context) =>
    eachResource(context, ['create', 'delete', 'restore'], async (resource) => {
      const collector = createCollector();
      await collector.attempt(() => restored(context, resource));
      if (has(context.spec, 'users')) await collector.attempt(() => permitted(context, resource));
      collector.finish();
    }),
};
