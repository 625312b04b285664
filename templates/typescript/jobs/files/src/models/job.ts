import type { Generated } from 'kysely';

/** What a job is about: plain JSON, without secrets. */
export type JobPayload = Record<string, string>;

/** A job that a worker has in hand. Its id is the same in every attempt: handlers tell repetitions by it. */
export interface Job {
  id: string;
  queue: string;
  payload: JobPayload;
  /** Which attempt this is, from 1. */
  attempts: number;
}

/** A job that was given up. */
export interface DeadJob {
  id: string;
  queue: string;
  attempts: number;
  last_error: string | null;
  finished_at: string | null;
}

/** A row of the table `app_outbox`. */
export interface OutboxTable {
  id: string;
  queue: string;
  payload: JobPayload;
  state: Generated<'pending' | 'done' | 'dead'>;
  attempts: Generated<number>;
  /** When it may be tried; while a worker has it in hand, when others may take it away. */
  run_at: Generated<string>;
  last_error: string | null;
  created_at: Generated<string>;
  finished_at: string | null;
}
