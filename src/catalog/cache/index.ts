import type { Choice } from '../../types.ts';
import { cdn } from './cdn.ts';
import { memcached } from './memcached.ts';
import { memory } from './memory.ts';
import { redis } from './redis.ts';

/** The choices of this axis, in prompt order. */
export const cacheChoices: readonly Choice[] = [redis, memcached, memory, cdn];
