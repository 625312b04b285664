import type { Choice } from '../../types.ts';

/** Messages to whoever listens now; nothing is kept. */
export const redisPubsub: Choice = {
  axis: 'events',
  id: 'redis-pubsub',
  label: 'redis-pubsub',
  facts: { key: 'events.provider' },
  gives: [],
};
