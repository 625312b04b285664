import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';

/** Lets FastAPI answer a repeated POST as it did the first time. */
export const fastapiIdempotency: Part = {
  id: 'python/fastapi-idempotency',
  axis: 'feature',
  choices: ['idempotency'],
  after: ['python/fastapi', 'python/idempotency'],
  view: (spec) => ({ accounts: hasAccounts(spec), keeps: keepsAnswers(spec) }),
  omits: (spec) => (hasIdempotency(spec) ? [] : ['app/api/answer_once.py']),
};
