import type { Choice } from '../../types.ts';

/** Password sign-in, short access tokens and rotating refresh tokens. */
export const jwt: Choice = {
  axis: 'auth',
  id: 'jwt',
  label: 'JWT',
  facts: { key: 'authentication.type' },
  gives: [],
};
