import type { Choice } from '../../types.ts';

/** One file, one process. */
export const sqlite: Choice = {
  axis: 'database',
  id: 'sqlite',
  label: 'SQLite',
  facts: { key: 'database.provider', type: 'SQL', dialect: 'sqlite' },
  gives: [],
};
