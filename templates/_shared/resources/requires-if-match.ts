import type { Spec } from '../../../src/types.ts';

/** Whether every change of a row has to say which version it is for. */
export function requiresIfMatch({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.feature.includes('require-if-match');
}
