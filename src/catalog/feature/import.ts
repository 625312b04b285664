import type { Choice } from '../../types.ts';

/** Rows from a file, checked before they are written. */
export const importFeature: Choice = {
  axis: 'feature',
  id: 'import',
  label: 'import',
  facts: { key: 'features' },
  gives: [],
};
