import type { Part } from '../../../src/types.ts';
import { passwordsView } from '../../_shared/passwords/passwords-view.ts';

/** The routes of sign-in with a password in Express. */
export const expressPasswords: Part = {
  id: 'typescript/express-passwords',
  axis: 'auth',
  choices: ['jwt'],
  after: ['typescript/express-accounts', 'typescript/passwords'],
  view: passwordsView,
};
