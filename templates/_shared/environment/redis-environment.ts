import type { EnvContribution } from '../../../src/types.ts';

/** The environment variable by which a backend finds Redis; in development its value comes from the service. */
export const redisEnvironment: readonly EnvContribution[] = [
  {
    to: 'env',
    group: 'Redis',
    name: 'REDIS_URL',
    description: 'The Redis that all processes share; needed in production. Without it each process works alone.',
    example: '',
    fallback: '',
    secret: true,
  },
];
