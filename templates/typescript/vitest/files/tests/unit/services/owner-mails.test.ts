import { expect, test, vi } from 'vitest';
import type { DeliverMail } from '../../../src/services/deliver-mail.ts';
import { createOwnerMails } from '../../../src/services/owner-mails.ts';

const owner = { id: 'ann', email: 'ann@example.com', verified: true, disabled: false, passwordHash: null };
const job = (action: string) => ({
  id: 'job-1',
  queue: 'owner_notices',
  payload: { user_id: 'ann', resource: 'somethings', id: 'row-1', action },
  attempts: 1,
});

function mailer(found: typeof owner | undefined) {
  const deliver = vi.fn<DeliverMail>().mockResolvedValue();
  const accounts = { findById: () => Promise.resolve(found) };
  return { deliver, handle: createOwnerMails({ accounts, deliver, frontend: 'https://app.example.com/' }) };
}

test.each([
  ['created', 'New: somethings', 'made this'],
  ['updated', 'Changed: somethings', 'changed this'],
])('an owner is told that a row was %s, and where it is', async (action, subject, words) => {
  const { deliver, handle } = mailer(owner);
  await handle(job(action));
  const [mail] = deliver.mock.calls[0] ?? [];
  expect(mail).toMatchObject({ id: 'job-1', to: owner.email, subject });
  expect(mail?.text).toContain(words);
  expect(mail?.text).toContain('\nhttps://app.example.com/somethings/row-1\n');
});

test.each([
  ['is gone', undefined],
  ['has not confirmed the address', { ...owner, verified: false }],
  ['is disabled', { ...owner, disabled: true }],
])('an account that %s gets no mail', async (_why, found) => {
  const { deliver, handle } = mailer(found);
  await handle(job('created'));
  expect(deliver).not.toHaveBeenCalled();
});
