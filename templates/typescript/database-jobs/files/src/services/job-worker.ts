import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { JobSettings } from '../config/job-settings.ts';
import type { Job } from '../models/job.ts';
import type { OutboxRepository } from '../repositories/outbox-repository.ts';
import type { JobRunner } from './job-runner.ts';

/** A lost worker's jobs come back this long after the time that they may take. */
const marginSeconds = 5;
const purgeEveryMs = 3_600_000;

export interface JobWorkerDependencies {
  outbox: Pick<OutboxRepository, 'claim' | 'purge'>;
  runner: Pick<JobRunner, 'run'>;
  settings: JobSettings;
  logger: Logger;
}

/** Looks for due jobs and has them done, some at a time. */
export class JobWorker {
  readonly #with: JobWorkerDependencies;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<unknown>>();
  #purgedAt = 0;

  constructor(dependencies: JobWorkerDependencies) {
    this.#with = dependencies;
  }

  /** Works until it is stopped and the jobs in hand have ended. */
  async work(): Promise<void> {
    const { JOB_POLL_MS } = this.#with.settings;
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.#takeSome();
      const wait = sleep(JOB_POLL_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      // A free place is filled at once as long as there may be more to do.
      if (isBusy) await Promise.race([wait, ...this.#running]);
      else await wait;
    }
    await Promise.all(this.#running);
  }

  /** Takes no further jobs. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Says whether every place is taken now. */
  async #takeSome(): Promise<boolean> {
    const { outbox, settings, logger } = this.#with;
    const free = settings.JOB_CONCURRENCY - this.#running.size;
    if (free === 0) return true;
    try {
      await this.#purge();
      const jobs = await outbox.claim(free, settings.JOB_TIMEOUT_SECONDS + marginSeconds);
      for (const job of jobs) this.#start(job);
      return jobs.length === free;
    } catch (error) {
      logger.error({ err: error }, 'jobs cannot be read');
      return false;
    }
  }

  #start(job: Job): void {
    const running = this.#with.runner.run(job).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #purge(): Promise<void> {
    if (Date.now() - this.#purgedAt < purgeEveryMs) return;
    await this.#with.outbox.purge();
    this.#purgedAt = Date.now();
  }
}
