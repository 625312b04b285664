import type { Part } from '../../../src/types.ts';
import { passwordsView } from '../../_shared/passwords/passwords-view.ts';

/** The routes of sign-in with a password in FastAPI. */
export const fastapiPasswords: Part = {
  id: 'python/fastapi-passwords',
  axis: 'auth',
  choices: ['jwt'],
  after: ['python/fastapi-accounts', 'python/passwords'],
  view: passwordsView,
};
