import type { Part } from '../../../src/types.ts';

/** The routes of sign-in at providers in Express. */
export const expressOauth: Part = {
  id: 'typescript/express-oauth',
  axis: 'auth',
  choices: ['oauth2'],
  after: ['typescript/express-accounts', 'typescript/oauth'],
};
