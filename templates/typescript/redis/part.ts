import type { Part } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { keepsAnswers, keepsSessions, keptAnswers } from '../../_shared/redis/answer-tables.ts';
import { tsString } from '../../../src/naming.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { wrapList } from '../print/wrap-list.ts';

const ofAnswers = ['database/change-listener', 'services/answer-cache', 'services/answer-tables'];

/** The connection of a TypeScript backend to Redis, and the answers that it keeps there. */
export const typescriptRedis: Part = {
  id: 'typescript/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['typescript/core'],
  gives: () => [{ to: 'dependency', name: 'ioredis' }],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    keepArguments: hasAccounts(spec) ? 'work, ttlMs' : 'work',
    ttl: hasAccounts(spec) ? 'ttlMs' : 'this.#ttlMs',
    metrics: hasMetrics(spec),
    tableLines: keptAnswers(spec).map(({ operationId, tables }) =>
      wrapList('  ', `${operationId}: [`, tables.map(tsString), '],'),
    ),
  }),
  omits: (spec) => [
    ...(keepsAnswers(spec) ? [] : ofAnswers.map((file) => `src/${file}.ts`)),
    ...(keepsSessions(spec) ? [] : ['src/services/kept-sessions.ts']),
  ],
};
