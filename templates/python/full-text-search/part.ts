import type { Part } from '../../../src/types.ts';

/** `q` asks the database for words. */
export const pythonFullTextSearch: Part = {
  id: 'python/full-text-search',
  axis: 'search',
  choices: ['database'],
  after: ['python/core'],
  omits: ({ resources }) => (resources.length > 0 ? [] : ['app/repositories/search_condition.py']),
};
