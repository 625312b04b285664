import type { Part } from '../../../src/types.ts';

/** Jobs wait in the database, and the worker takes them from there. */
export const databaseJobs: Part = {
  id: 'typescript/database-jobs',
  axis: 'jobs',
  choices: ['database'],
};
