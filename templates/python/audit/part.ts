import type { Part } from '../../../src/types.ts';

/** Reads the log of who changed what, and adds what was denied; the database itself adds the changes. */
export const pythonAudit: Part = {
  id: 'python/audit',
  axis: 'feature',
  choices: ['audit-log'],
  after: ['python/core', 'python/accounts'],
};
