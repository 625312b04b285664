import type { Part } from '../../../src/types.ts';

/** `q` asks the database for words. */
export const typescriptFullTextSearch: Part = {
  id: 'typescript/full-text-search',
  axis: 'search',
  choices: ['database'],
  after: ['typescript/core'],
  omits: ({ resources }) => (resources.length > 0 ? [] : ['src/repositories/search-condition.ts']),
};
