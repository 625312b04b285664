import type { Part } from '../../../src/types.ts';

/** The connection of a Python backend to Redis. */
export const pythonRedis: Part = {
  id: 'python/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['python/core'],
  gives: () => [{ to: 'dependency', name: 'redis' }],
  omits: ({ resources }) =>
    resources.length > 0 ? [] : ['app/database/redis_script.py', 'app/services/shared_limiter.py'],
};
