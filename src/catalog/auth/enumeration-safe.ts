import type { Choice } from '../../types.ts';

/** Registration answers alike for known and unknown addresses. */
export const enumerationSafe: Choice = {
  axis: 'auth',
  id: 'enumeration-safe',
  label: 'enumerationSafe: true',
  facts: {},
  gives: [],
};
