import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { JobSettings } from '../config/job-settings.ts';
import type { OutboxRepository } from '../repositories/outbox-repository.ts';
import { AttemptFailed, type JobQueue } from './job-queue.ts';
import type { JobRunner } from './job-runner.ts';

/** A lost worker's jobs, and those that the queue has lost, come back this long after the time that they may take. */
const marginSeconds = 5;
/** How many jobs go to the queue at a time. */
const most = 100;
const purgeEveryMs = 3_600_000;

export interface JobWorkerDependencies {
  outbox: Pick<OutboxRepository, 'begin' | 'purge' | 'relay'>;
  queue: Pick<JobQueue, 'consume' | 'isReady' | 'send'>;
  runner: Pick<JobRunner, 'run'>;
  settings: JobSettings;
  logger: Logger;
}

/** Brings due jobs from the outbox to the queue, and does those that the queue gives out. */
export class JobWorker {
  readonly #with: JobWorkerDependencies;
  readonly #stopping = new AbortController();
  #purgedAt = 0;

  constructor(dependencies: JobWorkerDependencies) {
    this.#with = dependencies;
  }

  /** Works until it is stopped and the jobs in hand have ended. */
  async work(): Promise<void> {
    const { queue, settings } = this.#with;
    const consumer = queue.consume((id) => this.#do(id), this.#leaseSeconds * 1000);
    while (!this.#stopping.signal.aborted) {
      const hasMore = await this.#relay();
      if (hasMore) continue;
      await sleep(settings.JOB_POLL_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
    await consumer.stop();
  }

  /** Takes no further jobs. */
  stop(): void {
    this.#stopping.abort();
  }

  get #leaseSeconds(): number {
    return this.#with.settings.JOB_TIMEOUT_SECONDS + marginSeconds;
  }

  /** Says whether there may be more to bring at once. */
  async #relay(): Promise<boolean> {
    const { outbox, queue, logger } = this.#with;
    if (!queue.isReady) return false;
    try {
      await this.#purge();
      const count = await outbox.relay(most, this.#leaseSeconds, (jobs) => queue.send(jobs));
      return count === most;
    } catch (error) {
      logger.error({ err: error }, 'jobs cannot be brought to the queue');
      return false;
    }
  }

  async #do(id: string): Promise<void> {
    const { outbox, runner } = this.#with;
    const job = await outbox.begin(id, this.#leaseSeconds);
    // Done meanwhile, or put aside.
    if (!job) return;
    const delayMs = await runner.run(job);
    if (delayMs !== undefined) throw new AttemptFailed(delayMs);
  }

  async #purge(): Promise<void> {
    if (Date.now() - this.#purgedAt < purgeEveryMs) return;
    await this.#with.outbox.purge();
    this.#purgedAt = Date.now();
  }
}
