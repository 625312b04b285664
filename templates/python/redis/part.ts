import type { Part } from '../../../src/types.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers, keptAnswers } from '../../_shared/redis/answer-tables.ts';
import { group } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

const ofAnswers = ['answer_cache', 'answer_tables', 'unit_of_work'];

/** The connection of a Python backend to Redis, and the answers that it keeps there. */
export const pythonRedis: Part = {
  id: 'python/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['python/core'],
  gives: () => [{ to: 'dependency', name: 'redis' }],
  view: (spec) => ({
    metrics: hasMetrics(spec),
    tableLines: keptAnswers(spec).map(({ operationId, tables }) =>
      layout('    ', `${pyString(operationId)}: `, group('(', tables.map(pyString), ')'), ','),
    ),
  }),
  omits: (spec) => [
    ...(spec.resources.length > 0 ? [] : ['app/database/redis_script.py', 'app/services/shared_limiter.py']),
    ...(keepsAnswers(spec) ? [] : ofAnswers.map((file) => `app/services/${file}.py`)),
  ],
};
