import type { Choice } from '../../types.ts';

/** Work at fixed times, once across all replicas. */
export const scheduledJobs: Choice = {
  axis: 'feature',
  id: 'scheduled-jobs',
  label: 'scheduled-jobs',
  facts: { key: 'features' },
  gives: [],
};
