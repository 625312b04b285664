import type { Choice } from '../../types.ts';

/** A role has permissions, a user has one role. */
export const rbac: Choice = {
  axis: 'authorization',
  id: 'rbac',
  label: 'RBAC',
  facts: { key: 'authorization.model' },
  gives: [],
};
