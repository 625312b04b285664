import type { Part } from '../../../src/types.ts';

/** Jobs go from the outbox to BullMQ, and the worker takes them from there. */
export const bullmqJobs: Part = {
  id: 'typescript/bullmq',
  axis: 'jobs',
  choices: ['bullmq'],
  after: ['typescript/jobs', 'typescript/redis'],
  gives: () => [{ to: 'dependency', name: 'bullmq' }],
};
