import type { Part } from '../../../src/types.ts';

/** Jobs go from the outbox to Celery, and the worker takes them from there. */
export const celeryJobs: Part = {
  id: 'python/celery',
  axis: 'jobs',
  choices: ['celery'],
  after: ['python/jobs', 'python/redis'],
  gives: () => [
    { to: 'dependency', name: 'celery' },
    { to: 'dependency', name: 'celery-types', dev: true },
  ],
};
