import type { Choice } from '../../types.ts';

/** Many operations in one request. */
export const bulk: Choice = {
  axis: 'feature',
  id: 'bulk',
  label: 'bulk',
  facts: { key: 'features' },
  gives: [],
};
