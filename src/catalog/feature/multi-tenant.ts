import type { Choice } from '../../types.ts';

/** Every row belongs to one tenant. */
export const multiTenant: Choice = {
  axis: 'feature',
  id: 'multi-tenant',
  label: 'multi-tenant',
  facts: { key: 'database.features' },
  gives: [],
};
