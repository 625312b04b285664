import type { Choice } from '../../types.ts';

/** Signed calls to subscribers. */
export const webhooks: Choice = {
  axis: 'feature',
  id: 'webhooks',
  label: 'webhooks',
  facts: { key: 'features' },
  gives: [],
};
