import type { Choice } from '../../types.ts';

/** Who changed what, appended and never edited. */
export const auditLog: Choice = {
  axis: 'feature',
  id: 'audit-log',
  label: 'audit-log',
  facts: { key: 'features' },
  gives: [],
};
