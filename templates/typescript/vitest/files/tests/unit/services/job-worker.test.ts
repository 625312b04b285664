import { pino } from 'pino';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Job } from '../../../src/models/job.ts';
import type { OutboxRepository } from '../../../src/repositories/outbox-repository.ts';
import type { JobRunner } from '../../../src/services/job-runner.ts';
import { JobWorker } from '../../../src/services/job-worker.ts';
import { testConfig } from '../../fixtures/test-config.ts';

const logger = pino({ level: 'silent' });
const settings = testConfig({ JOB_CONCURRENCY: '2', JOB_POLL_MS: '1' });
const outbox = { claim: vi.fn<OutboxRepository['claim']>(), purge: vi.fn<OutboxRepository['purge']>() };
const jobs = (...ids: string[]): Job[] => ids.map((id) => ({ id, queue: 'mails', payload: {}, attempts: 1 }));

beforeEach(() => {
  outbox.purge.mockReset().mockResolvedValue();
  outbox.claim.mockReset().mockResolvedValue([]);
});

test('never has more jobs in hand than it may, and ends those before it stops', async () => {
  const waiting = jobs('a', 'b', 'c', 'd', 'e');
  outbox.claim.mockImplementation((most) => Promise.resolve(waiting.splice(0, most)));
  let [running, most] = [0, 0];
  const done: string[] = [];
  const run = async ({ id }: Job) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    done.push(id);
    return undefined;
  };
  const worker = new JobWorker({ outbox, runner: { run }, settings, logger });
  const work = worker.work();
  await vi.waitFor(() => {
    expect(waiting).toEqual([]);
  });
  worker.stop();
  await work;
  expect(most).toBe(2);
  expect(done.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('goes on when jobs cannot be read for a while', async () => {
  outbox.claim.mockRejectedValueOnce(new Error('the database is away')).mockResolvedValueOnce(jobs('a'));
  const run = vi.fn<JobRunner['run']>().mockResolvedValue(undefined);
  const worker = new JobWorker({ outbox, runner: { run }, settings, logger });
  const work = worker.work();
  await vi.waitFor(() => {
    expect(run).toHaveBeenCalledOnce();
  });
  worker.stop();
  await work;
  expect(outbox.purge).toHaveBeenCalledOnce();
});
