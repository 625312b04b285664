import type { Choice } from '../../types.ts';

/** Work after the answer, with retries. */
export const backgroundJobs: Choice = {
  axis: 'feature',
  id: 'background-jobs',
  label: 'background-jobs',
  facts: { key: 'features' },
  gives: [],
};
