import type { Choice } from '../../types.ts';

/** Sign-in by the better-auth library; TypeScript only. */
export const betterAuth: Choice = {
  axis: 'auth',
  id: 'better-auth',
  label: 'library: better-auth',
  facts: { languages: 'typescript' },
  gives: [],
};
