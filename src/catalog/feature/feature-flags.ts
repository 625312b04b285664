import type { Choice } from '../../types.ts';

/** Switches read at run time. */
export const featureFlags: Choice = {
  axis: 'feature',
  id: 'feature-flags',
  label: 'feature-flags',
  facts: { key: 'features' },
  gives: [],
};
