import type { Part } from '../../../src/types.ts';

/** The connection of a TypeScript backend to Redis. */
export const typescriptRedis: Part = {
  id: 'typescript/redis',
  axis: 'cache',
  choices: ['redis'],
  after: ['typescript/core'],
  gives: () => [{ to: 'dependency', name: 'ioredis' }],
};
