import type { Choice } from '../../types.ts';

/** A queue on Redis; TypeScript only. */
export const bullmq: Choice = {
  axis: 'jobs',
  id: 'bullmq',
  label: 'bullmq',
  facts: { key: 'jobs.provider', languages: 'typescript', server: 'redis' },
  gives: [],
};
