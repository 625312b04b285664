import type { Choice } from '../../types.ts';

/** A queue on Redis; Python only. */
export const celery: Choice = {
  axis: 'jobs',
  id: 'celery',
  label: 'celery',
  facts: { key: 'jobs.provider', languages: 'python', server: 'redis' },
  gives: [],
};
