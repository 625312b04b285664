import type { Spec } from '../../../src/types.ts';
import { hasIncludes } from '../resources/includes-of.ts';
import { isGuarded } from './access-of.ts';

/** Whether something has to know who acts: a service, or what puts other objects into answers. */
export function knowsActor(spec: Pick<Spec, 'resources'>): boolean {
  return hasIncludes(spec) || spec.resources.some((resource) => isGuarded(resource, spec.resources));
}
