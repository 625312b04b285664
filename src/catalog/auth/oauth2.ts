import type { Choice } from '../../types.ts';

/** OpenID Connect sign-in, then our own tokens. */
export const oauth2: Choice = {
  axis: 'auth',
  id: 'oauth2',
  label: 'OAuth2',
  facts: { key: 'authentication.type' },
  gives: [],
};
