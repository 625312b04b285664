import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** The settings of jobs, under their names in the environment. */
export const jobSettings = {
  JOB_CONCURRENCY: count(4),
  JOB_MAX_ATTEMPTS: count(8),
  JOB_BACKOFF_MS: count(1000),
  JOB_BACKOFF_MAX_MS: count(300_000),
  JOB_TIMEOUT_SECONDS: count(60),
  JOB_POLL_MS: count(1000),
  JOB_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
};

/** The settings of jobs, checked. */
export type JobSettings = Readonly<z.infer<z.ZodObject<typeof jobSettings>>>;
