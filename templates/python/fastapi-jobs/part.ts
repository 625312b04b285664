import type { Part } from '../../../src/types.ts';
import { hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';

/** The process that works on jobs, and what it answers over HTTP by FastAPI. */
export const fastapiJobs: Part = {
  id: 'python/fastapi-jobs',
  axis: 'feature',
  choices: ['background-jobs'],
  after: ['python/fastapi', 'python/jobs'],
  view: (spec) => ({ metrics: hasMetrics(spec), queue: hasQueue(spec), redis: hasRedis(spec) }),
};
