import type { Part } from '../../../src/types.ts';

/** The routes of sign-in at providers in FastAPI. */
export const fastapiOauth: Part = {
  id: 'python/fastapi-oauth',
  axis: 'auth',
  choices: ['oauth2'],
  after: ['python/fastapi-accounts', 'python/oauth'],
};
