import type { Part } from '../../../src/types.ts';
import { accountReadme } from '../../_shared/accounts/account-readme.ts';
import { accountEnvironment } from '../../_shared/environment/account-environment.ts';
import { accountCommands } from './commands.ts';
import { accountsView } from './view.ts';

/** Users, sessions and tokens of a Python backend: everything about accounts that no way to sign in owns. */
export const pythonAccounts: Part = {
  id: 'python/accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['python/core', 'python/database-sql'],
  gives: (spec) => [
    { to: 'dependency', name: 'cryptography' },
    { to: 'dependency', name: 'pyjwt' },
    ...accountEnvironment(spec),
    ...accountCommands(spec),
    ...accountReadme(spec),
  ],
  view: accountsView,
};
