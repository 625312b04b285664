import type { Part } from '../../../src/types.ts';
import { knowsActor } from '../../_shared/access/knows-actor.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';

/** The routes of accounts in Express, and who sends a request. */
export const expressAccounts: Part = {
  id: 'typescript/express-accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/express', 'typescript/accounts'],
  view: (spec) => ({
    audit: hasAudit(spec),
    guarded: knowsActor(spec),
    marksUsers: hasAudit(spec) || hasFiles(spec),
  }),
  omits: (spec) => (knowsActor(spec) ? [] : ['src/utils/actor-of.ts']),
};
