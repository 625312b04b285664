import type { Choice } from '../../types.ts';

/** Shared by all replicas; values only. */
export const memcached: Choice = {
  axis: 'cache',
  id: 'memcached',
  label: 'memcached',
  facts: { key: 'cache.provider' },
  gives: [],
};
