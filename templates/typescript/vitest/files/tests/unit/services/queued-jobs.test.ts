import { pino } from 'pino';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutboxRepository } from '../../../src/repositories/outbox-repository.ts';
import { AttemptFailed, type JobQueue } from '../../../src/services/job-queue.ts';
import type { JobRunner } from '../../../src/services/job-runner.ts';
import { JobWorker } from '../../../src/services/job-worker.ts';
import { testConfig } from '../../fixtures/test-config.ts';

const logger = pino({ level: 'silent' });
const settings = testConfig({ JOB_POLL_MS: '1' });
const outbox = {
  begin: vi.fn<OutboxRepository['begin']>(),
  purge: vi.fn<OutboxRepository['purge']>(),
  relay: vi.fn<OutboxRepository['relay']>(),
};
const queue = {
  isReady: true,
  send: vi.fn<JobQueue['send']>(),
  consume: vi.fn<JobQueue['consume']>(),
};
const runner = { run: vi.fn<JobRunner['run']>() };
const stopConsumer = vi.fn<() => Promise<void>>();

beforeEach(() => {
  queue.isReady = true;
  outbox.purge.mockReset().mockResolvedValue();
  outbox.relay.mockReset().mockResolvedValue(0);
  runner.run.mockReset().mockResolvedValue(undefined);
  stopConsumer.mockReset().mockResolvedValue();
  queue.consume.mockReset().mockReturnValue({ stop: stopConsumer });
});

/** Lets a worker work until `seen` holds. */
async function workUntil(seen: () => void): Promise<void> {
  const worker = new JobWorker({ outbox, queue, runner, settings, logger });
  const work = worker.work();
  await vi.waitFor(seen);
  worker.stop();
  await work;
}

/** What a worker does with a job that the queue gives it. */
async function work(id: string): Promise<void> {
  await workUntil(() => {
    expect(queue.consume).toHaveBeenCalledOnce();
  });
  await queue.consume.mock.calls[0]?.[0](id);
}

describe('a worker with a queue', () => {
  test('brings jobs to it as long as there are any, and stops it in the end', async () => {
    outbox.relay.mockResolvedValueOnce(100).mockResolvedValueOnce(3);
    await workUntil(() => {
      expect(outbox.relay.mock.calls.length).toBeGreaterThan(2);
    });
    expect(stopConsumer).toHaveBeenCalledOnce();
    expect(outbox.purge).toHaveBeenCalledOnce();
  });

  test('goes on when jobs cannot be brought for a while', async () => {
    outbox.relay.mockRejectedValueOnce(new Error('the database is away'));
    await workUntil(() => {
      expect(outbox.relay.mock.calls.length).toBeGreaterThan(1);
    });
  });

  test('leaves jobs where they are while the queue is away', async () => {
    queue.isReady = false;
    await workUntil(() => {
      expect(queue.consume).toHaveBeenCalledOnce();
    });
    expect(outbox.relay).not.toHaveBeenCalled();
  });

  test('does not run a job that nobody waits for any more', async () => {
    outbox.begin.mockResolvedValue(undefined);
    await work('a');
    expect(outbox.begin).toHaveBeenCalledWith('a', settings.JOB_TIMEOUT_SECONDS + 5);
    expect(runner.run).not.toHaveBeenCalled();
  });

  test('lets the queue give out a failed job again after its wait', async () => {
    outbox.begin.mockResolvedValue({ id: 'a', queue: 'mails', payload: {}, attempts: 1 });
    await work('a');
    runner.run.mockResolvedValue(750);
    await expect(queue.consume.mock.calls[0]?.[0]('a')).rejects.toEqual(new AttemptFailed(750));
  });
});
