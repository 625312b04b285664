import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../../src/database/transactions.ts';
import { auditEntrySchema } from '../../src/models/audit-entry.ts';
import { defaultRole } from '../../src/models/user.ts';
import { dataOf } from '../fixtures/data-of.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { useApi } from '../fixtures/test-api.ts';
import { createUser } from '../fixtures/user-fixture.ts';

const api = await useApi();

/** The entries that a filter finds, newest first. */
async function entriesWith(name: string, value: string) {
  const admin = await api.as('admin');
  return dataOf(await admin.get(`/audit-logs?filter[${name}]=${value}`), 200, z.array(auditEntrySchema));
}

test('a change is told with who made it, by which request, and what it was', async () => {
  const admin = await createUser(api, { role: 'admin' });
  const user = await createUser(api);
  const changed = await (await api.as(admin)).patch(`/users/${user.id}`, { disabled: true });
  expect(changed.status).toBe(200);
  expect(await entriesWith('request_id', changed.headers.get('x-request-id') ?? '')).toMatchObject([
    {
      action: 'update',
      resource: 'User',
      resource_id: user.id,
      actor: admin.id,
      changes: { disabled: { from: false, to: true } },
    },
  ]);
});

test('a sign-in is told', async () => {
  const user = await createUser(api);
  await api.as(user);
  expect(await entriesWith('actor', user.id)).toMatchObject([{ action: 'sign_in', resource: 'Session' }]);
});

test('the hash of a password is not told', async () => {
  const { id } = await createUser(api);
  await sql`update users set password_hash = 'a hash' where id = ${id}`.execute(api.db);
  const [entry] = await entriesWith('resource_id', id);
  expect(entry?.changes).toEqual({ password: { from: '[redacted]', to: '[redacted]' } });
});

test('the same denial is told once a minute, and the log is for those alone who may read it', async () => {
  const user = await createUser(api, { role: defaultRole });
  const client = await api.as(user);
  for (const _ of [1, 2]) expectProblem(await client.get('/audit-logs'), 'FORBIDDEN');
  const denied = (await entriesWith('actor', user.id)).filter(({ action }) => action === 'denied');
  expect(denied).toMatchObject([{ resource: 'audit:read', changes: {} }]);
});

test('what is rolled back leaves no entry', async () => {
  let id = '';
  const work = inTransaction(api.db, async () => {
    ({ id } = await createUser(api));
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await entriesWith('resource_id', id)).toEqual([]);
});

test.each(['update app_audit_log set ip = null', 'delete from app_audit_log', 'truncate app_audit_log'])(
  'the database refuses to %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(api.db)).rejects.toThrow('append-only');
  },
);
