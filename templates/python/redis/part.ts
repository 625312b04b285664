import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers, keepsSessions, keptAnswers } from '../../_shared/redis/answer-tables.ts';
import { group } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** What the limiter shows: the policy that its limits are of, where there is more than one. */
function sharedLimiterView(spec: Spec): Readonly<Record<string, string>> {
  const named = hasOverrides(spec);
  const facts = ['allowed == 1', 'limit.amount', 'limit.get_expiry()', 'remaining', 'math.ceil(reset_ms / 1000)'];
  return {
    policyText: named ? '{local.policy}' : 'default',
    budgetStatement: layout(
      '        ',
      'return ',
      group('Budget(', [...facts, ...(named ? ['self._local.policy'] : [])], ')'),
    ),
  };
}

const ofAnswers = ['answer_cache', 'answer_tables', 'telling_database'];

/** The connection of a Python backend to Redis, and the answers that it keeps there. */
export const pythonRedis: Part = {
  id: 'python/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['python/core'],
  gives: () => [{ to: 'dependency', name: 'redis' }],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    metrics: hasMetrics(spec),
    ...sharedLimiterView(spec),
    tableLines: keptAnswers(spec).map(({ operationId, tables }) =>
      layout('    ', `${pyString(operationId)}: `, group('(', tables.map(pyString), ')'), ','),
    ),
  }),
  omits: (spec) => [
    ...(spec.resources.length > 0 ? [] : ['app/database/redis_script.py', 'app/services/shared_limiter.py']),
    ...(keepsAnswers(spec) ? [] : ofAnswers.map((file) => `app/services/${file}.py`)),
    ...(keepsSessions(spec) ? [] : ['app/services/kept_sessions.py']),
  ],
};
