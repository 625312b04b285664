import type { Choice } from '../../types.ts';

/** Durable workflows on a Temporal server. */
export const temporal: Choice = {
  axis: 'jobs',
  id: 'temporal',
  label: 'temporal',
  facts: { key: 'jobs.provider' },
  gives: [],
};
