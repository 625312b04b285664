import type { Choice } from '../../types.ts';

/** Errors to Rollbar. */
export const rollbar: Choice = {
  axis: 'observability',
  id: 'rollbar',
  label: 'rollbar',
  facts: { key: 'integrations' },
  gives: [],
};
