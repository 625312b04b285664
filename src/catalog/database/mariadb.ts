import type { Choice } from '../../types.ts';

/** MariaDB 11.4 and later. */
export const mariadb: Choice = {
  axis: 'database',
  id: 'mariadb',
  label: 'MariaDB',
  facts: { key: 'database.provider', type: 'SQL', dialect: 'mysql' },
  gives: [],
};
