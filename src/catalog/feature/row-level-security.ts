import type { Choice } from '../../types.ts';

/** The database itself refuses rows of others. */
export const rowLevelSecurity: Choice = {
  axis: 'feature',
  id: 'row-level-security',
  label: 'row-level-security',
  facts: { key: 'database.features' },
  gives: [],
};
