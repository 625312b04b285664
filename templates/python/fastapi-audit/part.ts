import type { Part } from '../../../src/types.ts';

/** Shows the audit log to those who may read it. */
export const fastapiAudit: Part = {
  id: 'python/fastapi-audit',
  axis: 'feature',
  choices: ['audit-log'],
  after: ['python/fastapi', 'python/audit'],
};
