import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';

/** The routes of accounts in Express, and who sends a request. */
export const expressAccounts: Part = {
  id: 'typescript/express-accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/express', 'typescript/accounts'],
  view: (spec) => ({
    audit: hasAudit(spec),
    guarded: spec.resources.some((resource) => isGuarded(resource, spec.resources)),
  }),
  omits: ({ resources }) =>
    resources.some((resource) => isGuarded(resource, resources)) ? [] : ['src/utils/actor-of.ts'],
};
