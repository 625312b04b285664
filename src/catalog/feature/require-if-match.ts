import type { Choice } from '../../types.ts';

/** Writes must name the version they change. */
export const requireIfMatch: Choice = {
  axis: 'feature',
  id: 'require-if-match',
  label: 'require-if-match',
  facts: { key: 'features' },
  gives: [],
};
