import type { Resource, Spec } from '../../types.ts';
import { makerOf } from './actor-of.ts';
import { grantOf } from './grant-of.ts';

/** True when somebody with a role can read the rows that the suite makes. */
export function mayRead(spec: Spec, resource: Resource, role: string): boolean {
  if (!resource.operations.includes('get')) return true;
  const grant = grantOf(resource, 'get', role);
  return grant === 'any' || (grant === 'own' && role === makerOf(spec, resource));
}
