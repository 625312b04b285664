import type { Choice } from '../../types.ts';

/** Separate models for commands and queries. */
export const cqrs: Choice = {
  axis: 'feature',
  id: 'cqrs',
  label: 'cqrs',
  facts: { key: 'features' },
  gives: [],
};
