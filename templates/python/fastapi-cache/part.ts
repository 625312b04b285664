import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';

/** Lets FastAPI answer from Redis what has not changed. */
export const fastapiCache: Part = {
  id: 'python/fastapi-cache',
  axis: 'cache',
  choices: ['redis'],
  after: ['python/fastapi', 'python/redis'],
  view: (spec) => ({ accounts: hasAccounts(spec), metrics: hasMetrics(spec) }),
  omits: (spec) => (keepsAnswers(spec) ? [] : ['app/api/kept_answers.py']),
};
