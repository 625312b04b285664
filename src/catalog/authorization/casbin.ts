import type { Choice } from '../../types.ts';

/** Policies evaluated by casbin. */
export const casbin: Choice = {
  axis: 'authorization',
  id: 'casbin',
  label: 'casbin',
  facts: { key: 'authorization.policy' },
  gives: [],
};
