import type { Choice } from '../../types.ts';

/** Mail through any SMTP server. */
export const smtp: Choice = {
  axis: 'mail',
  id: 'smtp',
  label: 'smtp',
  facts: { key: 'integrations' },
  gives: [],
};
