import type { Choice } from '../../types.ts';

/** A partitioned log that consumers replay. */
export const kafka: Choice = {
  axis: 'events',
  id: 'kafka',
  label: 'kafka',
  facts: { key: 'events.provider' },
  gives: [],
};
