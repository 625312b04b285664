import type { Choice } from '../../types.ts';

/** A schema in TypeScript and a typed query builder. */
export const drizzle: Choice = {
  axis: 'orm',
  id: 'drizzle',
  label: 'drizzle',
  facts: { key: 'database.orm', languages: 'typescript' },
  gives: [],
};
