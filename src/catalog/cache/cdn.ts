import type { Choice } from '../../types.ts';

/** Public reads may be cached at the edge. */
export const cdn: Choice = {
  axis: 'cache',
  id: 'cdn',
  label: 'cdn: true',
  facts: {},
  gives: [],
};
