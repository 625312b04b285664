import type { Part } from '../../../src/types.ts';

/** The query builder of the SQL repositories. */
export const kysely: Part = {
  id: 'typescript/kysely',
  axis: 'orm',
  choices: ['kysely'],
  gives: () => [{ to: 'dependency', name: 'kysely' }],
};
