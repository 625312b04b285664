import type { Choice } from '../../types.ts';

/** Search as a service. */
export const algolia: Choice = {
  axis: 'search',
  id: 'algolia',
  label: 'algolia',
  facts: { key: 'search.provider' },
  gives: [],
};
