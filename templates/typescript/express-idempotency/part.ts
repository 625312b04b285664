import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';

/** Lets Express answer a repeated POST as it did the first time. */
export const expressIdempotency: Part = {
  id: 'typescript/express-idempotency',
  axis: 'feature',
  choices: ['idempotency'],
  after: ['typescript/express', 'typescript/idempotency'],
  view: (spec) => ({ accounts: hasAccounts(spec) }),
  omits: (spec) => (hasIdempotency(spec) ? [] : ['src/middlewares/idempotent.ts']),
};
