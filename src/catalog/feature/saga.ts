import type { Choice } from '../../types.ts';

/** Steps over several services with compensation. */
export const saga: Choice = {
  axis: 'feature',
  id: 'saga',
  label: 'saga',
  facts: { key: 'features' },
  gives: [],
};
