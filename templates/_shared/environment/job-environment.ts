import type { EnvContribution, Spec } from '../../../src/types.ts';
import { hasJobs, hasQueue } from '../jobs/job-uses.ts';

/** The environment variables of the worker. */
export function jobEnvironment(spec: Spec): readonly EnvContribution[] {
  if (!hasJobs(spec)) return [];
  return [
    variable('JOB_CONCURRENCY', 'Jobs that a worker has in hand at a time.', '4'),
    variable('JOB_MAX_ATTEMPTS', 'How often a job is tried before it is put aside as dead.', '8'),
    variable(
      'JOB_BACKOFF_MS',
      'Wait before the second attempt; each further one doubles it, less up to a half.',
      '1000',
    ),
    variable('JOB_BACKOFF_MAX_MS', 'Longest wait between two attempts.', '300000'),
    variable('JOB_TIMEOUT_SECONDS', 'How long an attempt may take; a lost worker gives its jobs back after it.', '60'),
    variable('JOB_POLL_MS', 'How often an idle worker looks for jobs.', '1000'),
    variable('JOB_PORT', 'Where the worker answers /health, /ready and what it is measured by.', '3001'),
    ...(hasQueue(spec) ? [queueUrl] : []),
  ];
}

const queueUrl: EnvContribution = {
  to: 'env',
  group: 'Jobs',
  name: 'QUEUE_URL',
  description: 'The Redis of the queue, unless it is that of REDIS_URL. One that throws keys away delays jobs.',
  example: '',
  fallback: '',
  secret: true,
};

function variable(name: string, description: string, value: string): EnvContribution {
  return { to: 'env', group: 'Jobs', name, description, example: value, fallback: value };
}
