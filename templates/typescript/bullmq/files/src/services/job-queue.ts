import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { ConfigError, type Config } from '../config/config.ts';
import { logOutages } from '../database/log-outages.ts';
import type { WaitingJob } from '../models/job.ts';

/** A job has failed, and waits for its next attempt. */
export class AttemptFailed extends Error {
  readonly delayMs: number;

  constructor(delayMs: number) {
    super(`to be tried again in ${String(delayMs)} ms`);
    this.name = 'AttemptFailed';
    this.delayMs = delayMs;
  }
}

/** Works on the job with this id; rejects with AttemptFailed when it has to be tried again. */
export type Work = (id: string) => Promise<void>;

const name = 'jobs';
const commandTimeout = 5_000;
const longestPause = 1_000;
/** How often a worker looks for jobs whose worker is lost. */
const stalledInterval = 5_000;

/** The queue of BullMQ. It holds the ids of jobs and nothing that the outbox could not give it again. */
export class JobQueue {
  readonly #config: Config;
  readonly #logger: Logger;
  readonly #url: string;
  readonly #client: Redis;
  readonly #queue: Queue;

  constructor(config: Config, logger: Logger) {
    const url = config.QUEUE_URL ?? config.REDIS_URL;
    if (url === undefined) throw new ConfigError(['QUEUE_URL: is required by the worker, unless REDIS_URL is there']);
    this.#config = config;
    this.#logger = logger;
    this.#url = url;
    // Whoever sends jobs fails while Redis is away, and tries again later.
    this.#client = this.#connect({ enableOfflineQueue: false, commandTimeout });
    logOutages(this.#client, logger);
    this.#queue = new Queue(name, {
      connection: this.#client,
      prefix: this.#prefix,
      defaultJobOptions: {
        attempts: config.JOB_MAX_ATTEMPTS,
        backoff: { type: 'outbox' },
        // What became of a job stands in the outbox.
        removeOnComplete: true,
        removeOnFail: true,
      },
    });
    this.#queue.on('error', () => undefined);
  }

  /** False while Redis is away. */
  get isReady(): boolean {
    return this.#client.status === 'ready';
  }

  /** Rejects unless Redis answers. */
  async ping(): Promise<void> {
    await this.#client.ping();
  }

  /** Adds jobs; one that is in the queue already is not added again. */
  async send(jobs: readonly WaitingJob[]): Promise<void> {
    await this.#queue.addBulk(jobs.map(({ id, queue }) => ({ name: queue, data: {}, opts: { jobId: id } })));
  }

  /** Works on jobs, some at a time, until the promise of `stop` resolves: when those in hand have ended. */
  consume(work: Work, leaseMs: number): { stop: () => Promise<void> } {
    const connection = this.#connect({ maxRetriesPerRequest: null });
    const inHand = new Set<Promise<void>>();
    const doOne = async ({ id = '' }: { id?: string }) => {
      const doing = work(id).finally(() => inHand.delete(doing));
      inHand.add(doing);
      await doing;
    };
    const worker = new Worker(name, doOne, {
      connection,
      prefix: this.#prefix,
      concurrency: this.#config.JOB_CONCURRENCY,
      lockDuration: leaseMs,
      stalledInterval,
      // How often a job may be tried is counted in the outbox.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      settings: {
        backoffStrategy: (_attempts, _type, error) =>
          error instanceof AttemptFailed ? error.delayMs : this.#config.JOB_BACKOFF_MS,
      },
    });
    worker.on('error', (error) => {
      // That Redis is away is told once, by the other connection.
      if (this.isReady) this.#logger.warn({ err: error }, 'the queue fails');
    });
    return {
      stop: async () => {
        // The worker would wait for a Redis that is away, to tell it what stands in the outbox already.
        if (!this.isReady) await Promise.allSettled(inHand);
        await worker.close(!this.isReady);
        connection.disconnect();
      },
    };
  }

  async close(): Promise<void> {
    await this.#queue.close();
    this.#client.disconnect();
  }

  get #prefix(): string {
    return `${this.#config.SERVICE}:bullmq`;
  }

  #connect(options: RedisOptions): Redis {
    return new Redis(this.#url, { retryStrategy: (attempt) => Math.min(attempt * 50, longestPause), ...options });
  }
}
