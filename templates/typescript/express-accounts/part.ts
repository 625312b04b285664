import type { Part } from '../../../src/types.ts';

/** The routes of accounts in Express, and who sends a request. */
export const expressAccounts: Part = {
  id: 'typescript/express-accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/express', 'typescript/accounts'],
};
