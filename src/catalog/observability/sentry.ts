import type { Choice } from '../../types.ts';

/** Errors to Sentry. */
export const sentry: Choice = {
  axis: 'observability',
  id: 'sentry',
  label: 'sentry',
  facts: { key: 'integrations' },
  gives: [],
};
