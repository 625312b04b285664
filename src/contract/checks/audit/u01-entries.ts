import type { Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { ordinaryResources } from '../../model/account-resource.ts';
import { grantOf } from '../../model/grant-of.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import type { Principal } from '../../principals/principal.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenAccount } from '../auth/when-account.ts';
import { auditEntries, entriesOf, wantEntry } from './audit-entries.ts';

const may = (resource: Resource, ...operations: readonly ('create' | 'update' | 'delete')[]) =>
  operations.every((operation) => grantOf(resource, operation, 'admin') === 'any');

/** What an admin does to a row is told, with who it was and by which request. */
async function changes({ spec, rows }: CheckContext, resource: Resource, person: Principal): Promise<void> {
  const path = resourcePath(spec, resource);
  const body = await rows.body(resource, { fill: 'all' });
  const created = await person.client.post(path, body);
  wantStatus(created, 201, `a create of ${resource.name} as admin`);
  const entry = { resource: resource.name, resource_id: String(dataOf(created)['id']), actor: person.userId };
  const made = await wantEntry(spec, person.client, created, { ...entry, action: 'create' });
  for (const { wire, type, list } of writable(resource)) {
    const isOneValue = !list && type !== 'money' && body[wire] !== null && body[wire] !== undefined;
    if (isOneValue) want(wire in made, `the entry of a create tells of ${wire}`, created);
  }
  const row = `${path}/${entry.resource_id}`;
  const field = changeable(resource).find(({ type, list, unique }) => type === 'string' && !list && !unique);
  if (field && may(resource, 'update')) {
    const value = await rows.value(resource, field);
    const changed = await person.client.patch(row, { [field.wire]: value });
    wantStatus(changed, 200, `PATCH of ${resource.name} as admin`);
    if (value !== body[field.wire]) {
      const told = await wantEntry(spec, person.client, changed, { ...entry, action: 'update' });
      want(Object.keys(told).join() === field.wire, `the entry of a PATCH tells of ${field.wire} alone`, changed);
    }
  }
  if (!may(resource, 'delete')) return;
  const deleted = await person.client.delete(row);
  wantStatus(deleted, 204, `DELETE of ${resource.name} as admin`);
  await wantEntry(spec, person.client, deleted, { ...entry, action: 'delete' });
}

async function denials({ spec, client, principals }: CheckContext, admin: Principal): Promise<void> {
  const users = `${spec.api.basePath}/users`;
  const person = await principals.create();
  const denied = await person.client.get(users);
  wantError(denied, 403, 'FORBIDDEN', `GET ${users} without the right`);
  const entry = { action: 'denied', actor: person.userId, resource: 'users:read' };
  await wantEntry(spec, admin.client, denied, entry);
  wantError(await person.client.get(users), 403, 'FORBIDDEN', `GET ${users} once more`);
  const { entries } = await auditEntries(spec, admin.client, { actor: person.userId, action: 'denied' });
  want(entries.length === 1, `the same denial twice within a minute is one entry, not ${String(entries.length)}`);
  const anonymous = await client.get(users);
  wantError(anonymous, 401, 'NO_TOKEN', `GET ${users} as nobody`);
  const left = await entriesOf(spec, admin.client, anonymous);
  want(left.entries.length === 0, 'what nobody is denied leaves no entry', left.exchange);
  const log = `${spec.api.basePath}/audit-logs`;
  wantError(await person.client.get(log), 403, 'FORBIDDEN', `GET ${log} without audit:read`);
}

async function account(spec: Spec, admin: Principal, principals: CheckContext['principals']): Promise<void> {
  const person = await principals.create();
  const signedIn = await auditEntries(spec, admin.client, { actor: person.userId, action: 'sign_in' });
  want(signedIn.entries.length > 0, 'a sign-in leaves an entry', signedIn.exchange);
  const changed = await admin.client.patch(`${spec.api.basePath}/users/${person.userId}`, { disabled: true });
  wantStatus(changed, 200, 'an admin disables an account');
  const entry = { action: 'update', resource: 'User', resource_id: person.userId, actor: admin.userId };
  const told = await wantEntry(spec, admin.client, changed, entry);
  want(Object.keys(told).join() === 'disabled', 'the entry tells that the account was disabled', changed);
}

/** What is in the audit log. */
export const u01: Check = {
  id: 'U01',
  title: 'audit entries',
  contract:
    'Every create, update and delete, every change of an account, sign-in and denial is an entry with actor, resource, request_id and what changed, the same denial at most once a minute; refused and anonymous requests leave none; GET /audit-logs needs audit:read.',
  needs: [],
  lane: 'shared',
  when: whenAccount('audit'),
  async run(context) {
    const { spec, principals } = context;
    const person = await principals.create({ role: 'admin' });
    const collector = createCollector();
    for (const resource of ordinaryResources(spec).filter((candidate) => may(candidate, 'create')))
      await collector.attempt(() => changes(context, resource, person));
    await collector.attempt(() => denials(context, person));
    await collector.attempt(() => account(spec, person, principals));
    collector.finish();
  },
};
