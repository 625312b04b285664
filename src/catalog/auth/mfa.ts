import type { Choice } from '../../types.ts';

/** A time-based one-time password as second factor. */
export const mfa: Choice = {
  axis: 'auth',
  id: 'mfa',
  label: 'mfa: true',
  facts: {},
  gives: [],
};
