import type { Field, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import type { Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { deleteRow, referrers, referring, restorePath, whenKept } from './deleted-rows.ts';

type Referrer = Readonly<{ resource: Resource; field: Field }>;

/** When a row was deleted, as the table says; undefined when it is not there at all. */
async function storedDeletion(context: CheckContext, resource: Resource, { id }: Row): Promise<string | undefined> {
  const database = context.database();
  const rows = await database.query(
    `select coalesce(deleted_at::text, '') as deleted_at from ${database.identifier(resource.names.table)} where id = $1`,
    [id],
  );
  return rows[0] && String(rows[0]['deleted_at']);
}

async function kept(context: CheckContext, resource: Resource): Promise<void> {
  const row = await context.rows.create(resource, { fill: 'required' });
  await deleteRow(context, row);
  const deletion = await storedDeletion(context, resource, row);
  want(deletion !== undefined, `a deleted ${resource.name} is still in its table`);
  want(deletion !== '', `deleted_at of a deleted ${resource.name} is set`);
}

async function gone(context: CheckContext, { resource }: Referrer, row: Row, what: string): Promise<void> {
  const deletion = await storedDeletion(context, resource, row);
  want(deletion !== undefined && deletion !== '', `${what} is deleted, and kept in its table`);
  if (may(resource, 'get')) wantError(await context.editor.get(row.path), 404, 'NOT_FOUND', what);
}

/** What refers to a deleted row goes with it and comes back with it, unless it was deleted before. */
async function cascades(context: CheckContext, target: Resource, referrer: Referrer): Promise<void> {
  const { editor: client } = context;
  const { resource } = referrer;
  const pointed = await context.rows.create(target, { fill: 'required' });
  const child = await referring(context, referrer, pointed.id);
  const early =
    may(resource, 'delete') && !referrer.field.unique ? await earlier(context, referrer, pointed.id) : undefined;
  await deleteRow(context, pointed, `DELETE of a ${target.name} with a ${resource.name} (cascade)`);
  await gone(context, referrer, child, `the ${resource.name} of a deleted ${target.name}`);
  if (!may(target, 'restore')) return;
  if (may(resource, 'restore')) {
    const alone = await client.send('POST', restorePath(child));
    wantError(alone, 422, 'REFERENCE_NOT_FOUND', `restoring a ${resource.name} whose ${target.name} is deleted`);
  }
  wantStatus(await client.send('POST', restorePath(pointed)), 200, `restoring a ${target.name}`);
  const deletion = await storedDeletion(context, resource, child);
  want(deletion === '', `the ${resource.name} that went with a ${target.name} comes back with it`);
  if (early) await gone(context, referrer, early, `a ${resource.name} that was deleted before its ${target.name}`);
}

/** A row that refers to another one, and is deleted before it; undefined where there can be no second one. */
async function earlier(context: CheckContext, referrer: Referrer, id: string): Promise<Row> {
  const row = await referring(context, referrer, id);
  await deleteRow(context, row);
  return row;
}

/** While a live row refers to it, a row stays; a deleted one does not hold it, and cannot come back to it. */
async function restricts(context: CheckContext, target: Resource, referrer: Referrer): Promise<void> {
  const { editor: client } = context;
  const { resource, field } = referrer;
  const pointed = await context.rows.create(target, { fill: 'required' });
  const child = await referring(context, referrer, pointed.id);
  const what = `DELETE of a ${target.name} that ${resource.name}.${field.wire} refers to`;
  wantError(await client.delete(pointed.path), 409, 'IN_USE', `${what} (restrict)`);
  want((await storedDeletion(context, target, pointed)) === '', `${what} (restrict) leaves it as it is`);
  if (!may(resource, 'delete')) return;
  await deleteRow(context, child);
  await deleteRow(context, pointed, `${what} from a deleted row`);
  if (!may(resource, 'restore')) return;
  const refused = await client.send('POST', restorePath(child));
  wantError(refused, 422, 'REFERENCE_NOT_FOUND', `restoring a ${resource.name} whose ${field.wire} is deleted`);
}

/** The reference is cleared, and restoring does not bring it back. */
async function clears(context: CheckContext, target: Resource, referrer: Referrer): Promise<void> {
  const { editor: client } = context;
  const { resource, field } = referrer;
  if (!may(resource, 'get')) return;
  const pointed = await context.rows.create(target, { fill: 'required' });
  const row = await referring(context, referrer, pointed.id);
  await deleteRow(context, pointed, `DELETE of a ${target.name} (${field.list ? 'list' : 'setNull'})`);
  const cleared = JSON.stringify(field.list ? [] : null);
  const wantCleared = async (when: string) => {
    const exchange = await client.get(row.path);
    want(JSON.stringify(dataOf(exchange)[field.wire]) === cleared, `${field.wire} is ${cleared} ${when}`, exchange);
  };
  await wantCleared('after the deletion');
  if (!may(target, 'restore')) return;
  wantStatus(await client.send('POST', restorePath(pointed)), 200, `restoring a ${target.name}`);
  await wantCleared('after the restoration');
}

function dependants(context: CheckContext, target: Resource, referrer: Referrer): Promise<void> {
  if (referrer.field.onDelete === 'restrict') return restricts(context, target, referrer);
  const goesAlong = referrer.field.onDelete === 'cascade' && !referrer.field.list;
  return goesAlong ? cascades(context, target, referrer) : clears(context, target, referrer);
}

/** What deletion does to the table, and to what refers to the row. */
export const d04: Check = {
  id: 'D04',
  title: 'rows are kept',
  contract:
    'A deleted row stays in its table. What refers to it follows onDelete: restrict is 409 IN_USE while a live row does, cascade deletes it along and restoring brings that back (not what was deleted before), setNull and lists are cleared for good; a row whose reference is deleted cannot be restored.',
  needs: ['sql'],
  lane: 'shared',
  when: whenKept(),
  run: (context) =>
    eachResource(context, ['create', 'delete'], async (target) => {
      const collector = createCollector();
      await collector.attempt(() => kept(context, target));
      for (const referrer of referrers(context.spec, target))
        await collector.attempt(() => dependants(context, target, referrer));
      collector.finish();
    }),
};
