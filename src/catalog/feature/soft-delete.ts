import type { Choice } from '../../types.ts';

/** Deleted rows are hidden and can be restored. */
export const softDelete: Choice = {
  axis: 'feature',
  id: 'soft-delete',
  label: 'soft-delete',
  facts: { key: 'database.features' },
  gives: [],
};
