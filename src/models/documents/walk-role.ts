import { actingRole } from '../../../templates/_shared/access/acting-role.ts';
import type { Operation, Resource, Spec } from '../../types.ts';

/** The role in which the walk uses an operation; undefined without accounts, and where nobody has to sign in. */
export function walkRole(spec: Spec, resource: Resource, operation: Operation): string | undefined {
  if (spec.choices.auth.length === 0 || resource.access[operation].includes('public')) return undefined;
  return actingRole(spec, resource, operation);
}

/** Whether the walk can use an operation. */
export function mayWalk(spec: Spec, resource: Resource, operation: Operation): boolean {
  if (!resource.operations.includes(operation)) return false;
  const isOpen = spec.choices.auth.length === 0 || resource.access[operation].includes('public');
  return isOpen || actingRole(spec, resource, operation) !== undefined;
}

/** The shell variable that holds the token of a role. */
export function tokenOf(role: string): string {
  return `${role.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_TOKEN`;
}
