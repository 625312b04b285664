import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';

/** Lets Express answer from Redis what has not changed. */
export const expressCache: Part = {
  id: 'typescript/express-cache',
  axis: 'cache',
  choices: ['redis'],
  after: ['typescript/express', 'typescript/redis'],
  view: (spec) => ({ accounts: hasAccounts(spec), metrics: hasMetrics(spec) }),
  omits: (spec) => (keepsAnswers(spec) ? [] : ['src/middlewares/kept-answers.ts']),
};
