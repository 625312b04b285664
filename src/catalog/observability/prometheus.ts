import type { Choice } from '../../types.ts';

/** Alert rules, dashboard and scrape settings for /metrics. */
export const prometheus: Choice = {
  axis: 'observability',
  id: 'prometheus',
  label: 'prometheus',
  facts: { key: 'integrations' },
  gives: [],
};
