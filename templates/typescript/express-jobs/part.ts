import type { Part } from '../../../src/types.ts';
import { hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';

/** The process that works on jobs, and what it answers over HTTP by Express. */
export const expressJobs: Part = {
  id: 'typescript/express-jobs',
  axis: 'feature',
  choices: ['background-jobs'],
  after: ['typescript/express', 'typescript/jobs'],
  view: (spec) => ({ metrics: hasMetrics(spec), queue: hasQueue(spec), redis: hasRedis(spec) }),
};
