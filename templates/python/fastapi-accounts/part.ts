import type { Part } from '../../../src/types.ts';
import { accessUses } from '../../_shared/access/access-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';

/** The routes of accounts in FastAPI, and who sends a request. */
export const fastapiAccounts: Part = {
  id: 'python/fastapi-accounts',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['python/fastapi', 'python/accounts'],
  view: (spec) => ({
    audit: hasAudit(spec),
    guarded: accessUses(spec).acts || hasIncludes(spec) || hasFiles(spec),
    marksUsers: hasFiles(spec),
    contextNames: [...(hasFiles(spec) ? ['acting_user'] : []), ...(hasAudit(spec) ? ['origin'] : [])].join(', '),
  }),
};
