import type { Choice } from '../../types.ts';

/** Presets and templates from outside. */
export const kits: Choice = {
  axis: 'feature',
  id: 'kits',
  label: 'kits',
  facts: {},
  gives: [],
};
