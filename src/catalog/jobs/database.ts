import type { Choice } from '../../types.ts';

/** A worker that takes jobs from a table. */
export const database: Choice = {
  axis: 'jobs',
  id: 'database',
  label: 'database',
  facts: { key: 'jobs.provider' },
  gives: [],
};
