import type { Choice } from '../../types.ts';

/** Limits of their own for single operations. */
export const rateLimitOverrides: Choice = {
  axis: 'feature',
  id: 'rate-limit-overrides',
  label: 'rateLimit.overrides',
  facts: {},
  gives: [],
};
