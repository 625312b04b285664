import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';

/** The routes of accounts in FastAPI, and who sends a request. */
export const fastapiAccounts: Part = {
  id: 'python/fastapi-accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['python/fastapi', 'python/accounts'],
  view: ({ resources }) => ({ guarded: resources.some((resource) => isGuarded(resource, resources)) }),
};
