import type { Choice } from '../../types.ts';

/** Routed messages with acknowledgement (AMQP). */
export const rabbitmq: Choice = {
  axis: 'events',
  id: 'rabbitmq',
  label: 'rabbitmq',
  facts: { key: 'events.provider' },
  gives: [],
};
