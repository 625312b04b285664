import type { Choice } from '../../types.ts';

/** Password sign-in and a server-side session in a cookie. */
export const session: Choice = {
  axis: 'auth',
  id: 'session',
  label: 'Session',
  facts: { key: 'authentication.type' },
  gives: [],
};
