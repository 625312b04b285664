import type { Spec } from '../../../src/types.ts';

/** Whether every change of a row has to say which version it is for. */
export function requiresIfMatch({ choices }: Pick<Spec, 'choices'>): boolean {
  return choices.feature.includes('require-if-match');
}

/** The code that a change of a missing row is refused with in tests, which demand any version where they have to demand one. */
export function missingCode(spec: Pick<Spec, 'choices'>): 'NOT_FOUND' | 'PRECONDITION_FAILED' {
  return requiresIfMatch(spec) ? 'PRECONDITION_FAILED' : 'NOT_FOUND';
}

/** Its status. */
export function missingStatus(spec: Pick<Spec, 'choices'>): '404' | '412' {
  return requiresIfMatch(spec) ? '412' : '404';
}
