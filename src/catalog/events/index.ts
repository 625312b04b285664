import type { Choice } from '../../types.ts';
import { kafka } from './kafka.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redisPubsub } from './redis-pubsub.ts';
import { sqs } from './sqs.ts';

/** The choices of this axis, in prompt order. */
export const eventsChoices: readonly Choice[] = [rabbitmq, kafka, sqs, redisPubsub];
