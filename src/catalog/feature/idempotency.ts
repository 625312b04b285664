import type { Choice } from '../../types.ts';

/** A repeated POST with the same Idempotency-Key acts once. */
export const idempotency: Choice = {
  axis: 'feature',
  id: 'idempotency',
  label: 'idempotency',
  facts: { key: 'features' },
  gives: [],
};
