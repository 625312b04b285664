import type { Choice } from '../../types.ts';

/** Conditions over attributes of user, row and request. */
export const abac: Choice = {
  axis: 'authorization',
  id: 'abac',
  label: 'ABAC',
  facts: { key: 'authorization.model' },
  gives: [],
};
