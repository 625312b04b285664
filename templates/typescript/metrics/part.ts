import type { Part } from '../../../src/types.ts';
import { hasAccounts, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasJobs } from '../../_shared/jobs/job-uses.ts';
import { durationBuckets } from '../../_shared/metrics/duration-buckets.ts';
import { keepsAnswers } from '../../_shared/redis/answer-tables.ts';
import { callsOthers } from '../../_shared/resilience/calls-others.ts';
import { wrapList } from '../print/wrap-list.ts';

/** What a TypeScript backend counts and measures. */
export const typescriptMetrics: Part = {
  id: 'typescript/metrics',
  axis: 'observability',
  choices: ['prometheus'],
  after: ['typescript/core'],
  gives: () => [{ to: 'dependency', name: 'prom-client' }],
  view: (spec) => ({
    accounts: hasAccounts(spec),
    jobs: hasJobs(spec),
    password: hasPassword(spec),
    callsOthers: callsOthers(spec),
    keeps: keepsAnswers(spec),
    bucketsStatement: wrapList('', 'const buckets = [', durationBuckets(spec).map(String), '];'),
  }),
};
