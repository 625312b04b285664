import { pino } from 'pino';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutboxRepository } from '../../../src/repositories/outbox-repository.ts';
import { JobRunner, type JobHandler } from '../../../src/services/job-runner.ts';
import { testConfig } from '../../fixtures/test-config.ts';

const logger = pino({ level: 'silent' });
const settings = testConfig({ JOB_MAX_ATTEMPTS: '3', JOB_BACKOFF_MS: '1000', JOB_TIMEOUT_SECONDS: '1' });
const outbox = {
  finish: vi.fn<OutboxRepository['finish']>(),
  retry: vi.fn<OutboxRepository['retry']>(),
  bury: vi.fn<OutboxRepository['bury']>(),
};
const job = (attempts: number) => ({ id: 'a', queue: 'mails', payload: {}, attempts });
const runner = (handler: JobHandler) =>
  new JobRunner({ outbox, handlers: new Map([['mails', handler]]), settings, logger });
const fail = () => Promise.reject(new Error('the server is away'));

beforeEach(() => {
  for (const told of Object.values(outbox)) told.mockReset().mockResolvedValue();
});

describe('a job', () => {
  test('that succeeds is finished', async () => {
    const handler = vi.fn<JobHandler>().mockResolvedValue();
    expect(await runner(handler).run(job(1))).toBeUndefined();
    expect(handler).toHaveBeenCalledWith(job(1));
    expect(outbox.finish).toHaveBeenCalledWith(job(1));
  });

  test('that fails is tried again, later each time', async () => {
    const waits = [await runner(fail).run(job(1)), await runner(fail).run(job(2))];
    const [first, second] = outbox.retry.mock.calls.map(([, delayMs]) => delayMs);
    expect(waits).toEqual([first, second]);
    expect(first).toBeGreaterThanOrEqual(500);
    expect(first).toBeLessThanOrEqual(1000);
    expect(second).toBeGreaterThanOrEqual(1000);
    expect(second).toBeLessThanOrEqual(2000);
    expect(outbox.bury).not.toHaveBeenCalled();
  });

  test('that fails for the last time is put aside, with its reason', async () => {
    await runner(fail).run(job(3));
    expect(outbox.bury).toHaveBeenCalledWith(job(3), 'the server is away');
    expect(outbox.retry).not.toHaveBeenCalled();
  });

  test('that lost the worker of its last attempt is put aside as well', async () => {
    const handler = vi.fn<JobHandler>().mockResolvedValue();
    await runner(handler).run(job(4));
    expect(outbox.bury).toHaveBeenCalledWith(job(4), 'its last worker was lost');
    expect(handler).not.toHaveBeenCalled();
  });

  test('that takes too long has failed', async () => {
    await runner(() => new Promise(() => undefined)).run(job(1));
    expect(outbox.retry).toHaveBeenCalledWith(job(1), expect.any(Number), 'took longer than 1 s');
  });

  test('that nobody works on has failed', async () => {
    await runner(fail).run({ ...job(1), queue: 'letters' });
    expect(outbox.retry).toHaveBeenCalledWith(
      expect.anything(),
      expect.any(Number),
      expect.stringContaining('letters'),
    );
  });

  test('whose end cannot be noted is left to the next attempt', async () => {
    const error = vi.spyOn(logger, 'error');
    outbox.finish.mockRejectedValue(new Error('the database is away'));
    await runner(() => Promise.resolve()).run(job(1));
    expect(error).toHaveBeenCalledOnce();
    expect(outbox.retry).not.toHaveBeenCalled();
  });

  test('may fail with anything', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    await runner(() => Promise.reject('no reason')).run(job(1));
    expect(outbox.retry).toHaveBeenCalledWith(job(1), expect.any(Number), 'no reason');
  });
});
