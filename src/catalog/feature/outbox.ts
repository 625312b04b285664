import type { Choice } from '../../types.ts';

/** Events stored with the change that caused them. */
export const outbox: Choice = {
  axis: 'feature',
  id: 'outbox',
  label: 'outbox',
  facts: { key: 'features' },
  gives: [],
};
