import type { Choice } from '../../types.ts';

/** Full-text search in the database itself. */
export const database: Choice = {
  axis: 'search',
  id: 'database',
  label: 'database',
  facts: { key: 'search.provider' },
  gives: [],
};
