import type { Choice } from '../../types.ts';

/** Keys for programs, with scopes and expiry. */
export const apiKey: Choice = {
  axis: 'auth',
  id: 'api-key',
  label: 'API Key',
  facts: { key: 'authentication.type' },
  gives: [],
};
