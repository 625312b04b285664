import type { Spec } from '../../../src/types.ts';

/** Whether processes share a Redis. */
export function hasRedis({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.cache.includes('redis');
}
