import type { Part } from '../../../src/types.ts';
import { accountReadme } from '../../_shared/accounts/account-readme.ts';
import { accountEnvironment } from '../../_shared/environment/account-environment.ts';
import { accountCommands } from './commands.ts';

import { accountsView } from './view.ts';

/** Users, sessions and tokens of a TypeScript backend: everything about accounts that no way to sign in owns. */
export const accounts: Part = {
  id: 'typescript/accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/core', 'typescript/database-sql'],
  gives: (spec) => [
    { to: 'dependency', name: 'jose' },
    { to: 'dependency', name: 'lru-cache' },
    ...accountEnvironment(spec),
    ...accountCommands(spec),
    ...accountReadme(spec),
  ],
  view: accountsView,
};
