import type { Choice } from '../../types.ts';

/** Shared by all replicas; also carries rate limits and the queue. */
export const redis: Choice = {
  axis: 'cache',
  id: 'redis',
  label: 'redis',
  facts: { key: 'cache.provider' },
  gives: [],
};
