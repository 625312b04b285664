import type { Choice } from '../../types.ts';

/** In the process; one replica. */
export const memory: Choice = {
  axis: 'cache',
  id: 'memory',
  label: 'memory',
  facts: { key: 'cache.provider' },
  gives: [],
};
