import type { Choice } from '../../types.ts';

/** Traces and logs to Datadog. */
export const datadog: Choice = {
  axis: 'observability',
  id: 'datadog',
  label: 'datadog',
  facts: { key: 'integrations' },
  gives: [],
};
