import type { Spec } from '../../../src/types.ts';

/** Whether a repeated POST with the same Idempotency-Key acts once; without resources there is nothing to repeat. */
export function hasIdempotency({ choices, resources }: Pick<Spec, 'choices' | 'resources'>): boolean {
  return choices.feature.includes('idempotency') && resources.length > 0;
}
