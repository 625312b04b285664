import type { Choice } from '../../types.ts';

/** Streams of all rows as CSV or JSON lines. */
export const exportFeature: Choice = {
  axis: 'feature',
  id: 'export',
  label: 'export',
  facts: { key: 'features' },
  gives: [],
};
