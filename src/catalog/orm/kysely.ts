import type { Choice } from '../../types.ts';

/** A typed SQL query builder. */
export const kysely: Choice = {
  axis: 'orm',
  id: 'kysely',
  label: 'kysely',
  facts: { key: 'database.orm', languages: 'typescript' },
  gives: [],
};
