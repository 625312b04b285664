import type { Part } from '../../../src/types.ts';
import { jobEnvironment } from '../../_shared/environment/job-environment.ts';
import { jobReadme } from '../../_shared/jobs/job-readme.ts';
import { hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { jobCommands } from './commands.ts';

/** Jobs of a TypeScript backend: the outbox in which they wait, and the worker that does them. */
export const typescriptJobs: Part = {
  id: 'typescript/jobs',
  axis: 'feature',
  choices: ['background-jobs'],
  after: ['typescript/core', 'typescript/database-sql'],
  gives: (spec) => [...jobEnvironment(spec), ...jobCommands, ...jobReadme(spec)],
  view: (spec) => ({ metrics: hasMetrics(spec), queue: hasQueue(spec) }),
};
