import { sql, type Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import { connectionOf } from '../database/transactions.ts';
import type { DeadJob, Job, JobPayload } from '../models/job.ts';

const longestError = 2_000;

/** Stores jobs: a job that is added in a transaction is there when the transaction commits, or never. */
export class OutboxRepository {
  readonly #pool: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#pool = db;
  }

  get #db(): Kysely<Database> {
    return connectionOf(this.#pool);
  }

  /** Adds a job to be done as soon as possible. */
  async add(queue: string, payload: JobPayload): Promise<void> {
    await this.#db.insertInto('app_outbox').values({ id: uuidv7(), queue, payload }).execute();
  }

  /** Takes due jobs in hand; whoever does not finish one in time loses it to the next who asks. */
  async claim(most: number, leaseSeconds: number): Promise<Job[]> {
    return this.#db
      .updateTable('app_outbox')
      .set({ attempts: sql<number>`attempts + 1`, run_at: fromNow(leaseSeconds * 1000) })
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('app_outbox')
          .select('id')
          .where('state', '=', 'pending')
          .where('run_at', '<=', sql<string>`now()`)
          .orderBy('run_at')
          .limit(most)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'queue', 'payload', 'attempts'])
      .execute();
  }

  async finish(job: Job): Promise<void> {
    await this.#inHand(job)
      .set({ state: 'done', finished_at: sql`now()`, last_error: null })
      .execute();
  }

  /** Lets a job be tried again after a while. */
  async retry(job: Job, delayMs: number, error: string): Promise<void> {
    await this.#inHand(job)
      .set({ run_at: fromNow(delayMs), last_error: error.slice(0, longestError) })
      .execute();
  }

  /** Puts a job aside; nobody tries it again until it is replayed. */
  async bury(job: Job, error: string): Promise<void> {
    await this.#inHand(job)
      .set({ state: 'dead', finished_at: sql`now()`, last_error: error.slice(0, longestError) })
      .execute();
  }

  /** The jobs that were put aside, oldest first. */
  async listDead(): Promise<DeadJob[]> {
    return this.#db
      .selectFrom('app_outbox')
      .where('state', '=', 'dead')
      .select(['id', 'queue', 'attempts', 'last_error', 'finished_at'])
      .orderBy('finished_at')
      .orderBy('id')
      .execute();
  }

  /** Gives dead jobs, one or all of them, every attempt again; says how many. */
  async replay(id?: string): Promise<number> {
    const dead = this.#db
      .updateTable('app_outbox')
      .set({ state: 'pending', attempts: 0, run_at: sql`now()`, finished_at: null })
      .where('state', '=', 'dead');
    const { numUpdatedRows } = await (id === undefined ? dead : dead.where('id', '=', id)).executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /** Forgets jobs that were done more than a week ago. */
  async purge(): Promise<void> {
    await this.#db
      .deleteFrom('app_outbox')
      .where('state', '=', 'done')
      .where('finished_at', '<', sql<string>`now() - interval '7 days'`)
      .execute();
  }

  /** The row of a job as long as this attempt is the newest one. */
  #inHand({ id, attempts }: Job) {
    return this.#db
      .updateTable('app_outbox')
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .where('attempts', '=', attempts);
  }
}

function fromNow(ms: number) {
  return sql<string>`now() + make_interval(secs => ${ms / 1000})`;
}
