import type { Choice } from '../../types.ts';

/** The SQL toolkit of Python. */
export const sqlalchemy: Choice = {
  axis: 'orm',
  id: 'sqlalchemy',
  label: 'sqlalchemy',
  facts: { key: 'database.orm', languages: 'python' },
  gives: [],
};
