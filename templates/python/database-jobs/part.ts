import type { Part } from '../../../src/types.ts';

/** Jobs wait in the database, and the worker takes them from there. */
export const pythonDatabaseJobs: Part = {
  id: 'python/database-jobs',
  axis: 'jobs',
  choices: ['database'],
};
