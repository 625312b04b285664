import type { Choice } from '../../types.ts';

/** Use cases around entities, frameworks at the edge. */
export const clean: Choice = {
  axis: 'architecture',
  id: 'clean',
  label: 'clean',
  facts: { key: 'architecture' },
  gives: [],
};
