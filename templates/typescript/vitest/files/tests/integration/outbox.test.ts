import { describe, expect, inject, test } from 'vitest';
import { inTransaction } from '../../src/database/transactions.ts';
import { OutboxRepository } from '../../src/repositories/outbox-repository.ts';
import { OwnerNotices } from '../../src/services/owner-notices.ts';
import { runProgram } from '../fixtures/run-program.ts';
import { useApi } from '../fixtures/test-api.ts';
import { testEnvironment } from '../fixtures/test-config.ts';

const api = await useApi();
const outbox = new OutboxRepository(api.db);
const rows = () => api.db.selectFrom('app_outbox').selectAll().execute();

describe('a job', () => {
  test('is there when its transaction commits, and never when it rolls back', async () => {
    await inTransaction(api.db, () => outbox.add('mails', { to: 'ann' }));
    const failing = inTransaction(api.db, async () => {
      await outbox.add('mails', { to: 'bob' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toMatchObject([{ queue: 'mails', payload: { to: 'ann' }, state: 'pending', attempts: 0 }]);
  });

  test('is in one hand at a time, until its time is over', async () => {
    await outbox.add('mails', {});
    const [mine, theirs] = await Promise.all([outbox.claim(1, 60), outbox.claim(1, 60)]);
    expect([...mine, ...theirs]).toMatchObject([{ queue: 'mails', attempts: 1 }]);
    expect(await outbox.claim(1, 60)).toEqual([]);

    await api.db.updateTable('app_outbox').set({ run_at: '2020-01-01T00:00:00Z' }).execute();
    const [lost] = [...mine, ...theirs];
    const [again] = await outbox.claim(1, 60);
    expect(again).toMatchObject({ id: lost?.id, attempts: 2 });
    if (lost && again) {
      // Whoever was too slow has no say any more.
      await outbox.bury(lost, 'too slow');
      expect(await rows()).toMatchObject([{ state: 'pending' }]);
      await outbox.finish(again);
    }
    expect(await rows()).toMatchObject([{ state: 'done', finished_at: expect.any(String) as string }]);
  });

  test('waits before it is tried again', async () => {
    await outbox.add('mails', {});
    const [job] = await outbox.claim(1, 60);
    if (job) await outbox.retry(job, 60_000, 'x'.repeat(5_000));
    expect(await outbox.claim(1, 60)).toEqual([]);
    const [row] = await rows();
    expect(row?.last_error).toHaveLength(2_000);
  });

  test('that was done long ago is forgotten', async () => {
    await outbox.add('mails', {});
    await outbox.add('mails', {});
    for (const job of await outbox.claim(2, 60)) await outbox.finish(job);
    const [first] = await rows();
    await api.db
      .updateTable('app_outbox')
      .set({ finished_at: '2020-01-01T00:00:00Z' })
      .where('id', '=', first?.id ?? '')
      .execute();
    await outbox.purge();
    expect((await rows()).map(({ id }) => id)).not.toContain(first?.id);
    expect(await rows()).toHaveLength(1);
  });
});

test('owners are told what others did, never what they did themselves', async () => {
  const notices = new OwnerNotices(outbox);
  const actor = { userId: 'ann', role: undefined, reach: () => undefined };
  await notices.tell(actor, ['ann', 'bob'], { resource: 'somethings', id: 'row-1', action: 'updated' });
  expect(await rows()).toMatchObject([
    { queue: 'owner_notices', payload: { user_id: 'bob', resource: 'somethings', id: 'row-1', action: 'updated' } },
  ]);
});

describe('dlq', () => {
  const run = (...args: string[]) =>
    runProgram(() => import('../../src/commands/dlq.ts'), args, {
      ...testEnvironment,
      DATABASE_URL: inject('databaseUrl'),
    });

  test('lists what was given up, and lets it be tried again', async () => {
    expect(await run('list')).toMatchObject({ output: 'no dead jobs', exitCode: 0 });
    for (const to of ['ann', 'bob', 'cid']) await outbox.add('mails', { to });
    for (const job of await outbox.claim(3, 60)) await outbox.bury(job, 'the server is away');
    const [one] = await rows();
    const { output } = await run('list');
    expect(output.split('\n')).toHaveLength(3);
    expect(output).toContain(`${one?.id ?? ''}  mails  1 attempts  the server is away`);

    expect(await run('replay', one?.id ?? '')).toMatchObject({ output: '1 to be tried again', exitCode: 0 });
    expect(await run('replay')).toMatchObject({ output: '2 to be tried again' });
    expect(await outbox.claim(5, 60)).toHaveLength(3);
  });

  test('explains what is wrong', async () => {
    const { errors, exitCode } = await run('burn');
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^usage: dlq list/);
  });
});
