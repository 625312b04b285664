import type { Choice } from '../../types.ts';

/** `q` matches words, not only substrings. */
export const fullTextSearch: Choice = {
  axis: 'feature',
  id: 'full-text-search',
  label: 'full-text-search',
  facts: { key: 'database.features' },
  gives: [],
};
