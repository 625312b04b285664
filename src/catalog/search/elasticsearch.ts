import type { Choice } from '../../types.ts';

/** A search server kept in step by events. */
export const elasticsearch: Choice = {
  axis: 'search',
  id: 'elasticsearch',
  label: 'elasticsearch',
  facts: { key: 'search.provider' },
  gives: [],
};
