import type { Choice } from '../../types.ts';

/** The queue service of AWS. */
export const sqs: Choice = {
  axis: 'events',
  id: 'sqs',
  label: 'sqs',
  facts: { key: 'events.provider' },
  gives: [],
};
