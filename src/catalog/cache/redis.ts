import type { Choice } from '../../types.ts';

/** Shared by all replicas; also carries rate limits and the queue. */
export const redis: Choice = {
  axis: 'cache',
  id: 'redis',
  label: 'redis',
  facts: { key: 'cache.provider' },
  gives: [
    {
      to: 'service',
      id: 'redis',
      image: 'redis:8.2.1-bookworm',
      port: 6379,
      environment: {},
      healthcheck: ['redis-cli', 'ping'],
      volume: '/data',
      connection: { name: 'REDIS_URL', url: 'redis://localhost:6379' },
    },
  ],
};
