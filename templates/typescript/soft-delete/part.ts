import type { Part } from '../../../src/types.ts';
import { isRestorable } from '../../_shared/soft-delete/kept-rows.ts';

/** What services say of deleted rows that do not come back. */
export const typescriptSoftDelete: Part = {
  id: 'typescript/soft-delete',
  axis: 'feature',
  choices: ['soft-delete'],
  after: ['typescript/core'],
  omits: ({ resources }) => (resources.some(isRestorable) ? [] : ['src/services/restore-refusal.ts']),
};
