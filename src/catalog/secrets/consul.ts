import type { Choice } from '../../types.ts';

/** Consul key-value store. */
export const consul: Choice = {
  axis: 'secrets',
  id: 'consul',
  label: 'consul',
  facts: { key: 'integrations' },
  gives: [],
};
