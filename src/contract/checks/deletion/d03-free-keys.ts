import type { Field, Json, Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { may } from '../../model/may.ts';
import { writable } from '../../model/member-groups.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { deleteRow, restorePath, whenKept } from './deleted-rows.ts';

/** Every key of a resource, as the members that make it, where a client writes all of them. */
function keysOf(resource: Resource): readonly (readonly Field[])[] {
  const fields = writable(resource);
  const single = fields.filter(({ unique }) => unique).map((field) => [field]);
  const compound = resource.unique
    .map((names) => names.flatMap((name) => fields.find((field) => field.name === name) ?? []))
    .filter((members, index) => members.length === resource.unique[index]?.length);
  return [...single, ...compound];
}

const hasKey = (resource: Resource) => keysOf(resource).length > 0;

async function freed(context: CheckContext, resource: Resource, key: readonly Field[]): Promise<void> {
  const { editor: client, rows } = context;
  const first = await rows.create(resource);
  const set = Object.fromEntries(key.map(({ wire }) => [wire, first.sent[wire] as Json]));
  const names = key.map(({ wire }) => wire).join(', ');
  await deleteRow(context, first);
  const second = await rows.create(resource, { set });
  if (!may(resource, 'restore')) return;
  const clash = await client.send('POST', restorePath(first));
  wantError(clash, 409, 'DUPLICATE', `restoring a row whose ${names} another row has now`);
  const named = key.every(({ wire }) => errorOf(clash).details.some(({ field }) => field === wire));
  want(named, `the details name ${names}`, clash);
  await deleteRow(context, second);
  wantStatus(await client.send('POST', restorePath(first)), 200, `restoring a row whose ${names} is free again`);
}

/** A deleted row does not hold its unique values. */
export const d03: Check = {
  id: 'D03',
  title: 'keys of deleted rows',
  contract:
    'The unique values of a deleted row are free: another row may take them, and restoring the first is 409 DUPLICATE naming them until that one is gone.',
  needs: [],
  lane: 'shared',
  when: (spec) => {
    const kept = whenKept()(spec);
    return kept === true ? whenResource(['create', 'delete'], hasKey, 'with a unique field')(spec) : kept;
  },
  run: (context) =>
    eachResource(
      context,
      ['create', 'delete'],
      async (resource) => {
        for (const key of keysOf(resource)) await freed(context, resource, key);
      },
      hasKey,
    ),
};
