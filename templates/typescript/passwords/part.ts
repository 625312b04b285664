import type { Part } from '../../../src/types.ts';
import { passwordsView } from '../../_shared/passwords/passwords-view.ts';

/** Sign-in with a password: registration, mails, forgotten passwords and the limits of guessing. */
export const passwordSignIn: Part = {
  id: 'typescript/passwords',
  axis: 'auth',
  choices: ['jwt', 'enumeration-safe'],
  after: ['typescript/accounts'],
  gives: () => [
    ...['@node-rs/argon2', '@node-rs/bcrypt', 'nodemailer'].map((name) => ({ to: 'dependency', name }) as const),
    { to: 'ignore', file: '.gitignore', pattern: 'var/' },
  ],
  view: passwordsView,
};
