import type { Part } from '../../../src/types.ts';
import { verifiesMail } from '../../_shared/accounts/account-uses.ts';
import { passwordsView } from '../../_shared/passwords/passwords-view.ts';

/** Sign-in with a password: registration, mails, forgotten passwords and the limits of guessing. */
export const pythonPasswords: Part = {
  id: 'python/passwords',
  axis: 'auth',
  choices: ['jwt', 'enumeration-safe'],
  after: ['python/accounts'],
  gives: () => [
    ...['aiosmtplib', 'argon2-cffi', 'bcrypt'].map((name) => ({ to: 'dependency', name }) as const),
    { to: 'ignore', file: '.gitignore', pattern: 'var/' },
  ],
  view: (spec) => ({ ...passwordsView(spec), isVerified: verifiesMail(spec) ? 'False' : 'True' }),
};
