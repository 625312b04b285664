import type { Part } from '../../../src/types.ts';
import { isRestorable } from '../../_shared/soft-delete/kept-rows.ts';

/** What services say of deleted rows that do not come back. */
export const pythonSoftDelete: Part = {
  id: 'python/soft-delete',
  axis: 'feature',
  choices: ['soft-delete'],
  after: ['python/core'],
  omits: ({ resources }) => (resources.some(isRestorable) ? [] : ['app/services/restore_refusal.py']),
};
