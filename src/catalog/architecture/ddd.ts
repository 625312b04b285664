import type { Choice } from '../../types.ts';

/** Bounded contexts with their own layers. */
export const ddd: Choice = {
  axis: 'architecture',
  id: 'ddd',
  label: 'ddd',
  facts: { key: 'architecture' },
  gives: [],
};
