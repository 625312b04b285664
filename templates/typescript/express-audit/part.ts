import type { Part } from '../../../src/types.ts';

/** Shows the audit log to those who may read it, and notes what was denied to whom. */
export const expressAudit: Part = {
  id: 'typescript/express-audit',
  axis: 'feature',
  choices: ['audit-log'],
  after: ['typescript/express', 'typescript/audit'],
};
