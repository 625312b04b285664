import type { Contribution, Part } from '../../../src/types.ts';
import { jobEnvironment } from '../../_shared/environment/job-environment.ts';
import { jobReadme } from '../../_shared/jobs/job-readme.ts';
import { hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';

const command = (name: string, description: string, program: string): Contribution => ({
  to: 'command',
  name,
  description,
  recipe: [`.venv/bin/python -m app.${program}`],
});

/** Jobs of a Python backend: the outbox in which they wait, and the worker that does them. */
export const pythonJobs: Part = {
  id: 'python/jobs',
  axis: 'feature',
  choices: ['background-jobs'],
  after: ['python/core', 'python/database-sql'],
  gives: (spec) => [
    ...jobEnvironment(spec),
    command('worker', 'Work on jobs until it is stopped', 'worker'),
    command('dlq-list', 'List the jobs that were given up', 'commands.dlq list'),
    command('dlq-replay', 'Try them again, or one of them: make dlq-replay [ID=]', 'commands.dlq replay $(ID)'),
    ...jobReadme(spec),
  ],
  view: (spec) => ({ metrics: hasMetrics(spec), queue: hasQueue(spec) }),
};
