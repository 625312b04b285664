import type { Choice } from '../../types.ts';

/** MySQL 8.4 and later. */
export const mysql: Choice = {
  axis: 'database',
  id: 'mysql',
  label: 'MySQL',
  facts: { key: 'database.provider', type: 'SQL', dialect: 'mysql' },
  gives: [],
};
