import type { Operation, Resource, Spec } from '../../types.ts';
import { has } from './capabilities.ts';
import { grantOf } from './grant-of.ts';

/** The roles of a spec, `admin` first. */
export function rolesOf(spec: Spec): readonly string[] {
  const roles = Object.keys(spec.authorization.roles);
  return [...roles.filter((role) => role === 'admin'), ...roles.filter((role) => role !== 'admin')];
}

/** Creating weighs most: who makes rows owns them, so that `own` lets the same person do the rest. */
function worth(resource: Resource, role: string): number {
  const points = resource.operations.map((operation) => {
    const grant = grantOf(resource, operation, role);
    return (grant === 'any' ? 2 : grant === 'own' ? 1 : 0) * (operation === 'create' ? 100 : 1);
  });
  return points.reduce((sum, point) => sum + point, 0);
}

/** The role in which the suite makes rows of a resource: the one that may do most with it. */
function mainRole(spec: Spec, resource: Resource): string | undefined {
  const ranked = rolesOf(spec).map((role) => ({ role, points: worth(resource, role) }));
  return ranked.toSorted((a, b) => b.points - a.points)[0]?.role;
}

/**
 * The role in which the suite uses an operation: that of who makes the rows where it may, otherwise one with the operation
 * on every row. Undefined without accounts. `also` narrows the choice.
 */
export function actorOf(
  spec: Spec,
  resource: Resource,
  operation: Operation,
  also: (role: string) => boolean = () => true,
): string | undefined {
  if (!has(spec, 'users')) return undefined;
  const main = mainRole(spec, resource);
  const candidates = [...(main === undefined ? [] : [main]), ...rolesOf(spec)].filter(also);
  const withGrant = (grant: 'any' | 'own') =>
    candidates.find((role) => grantOf(resource, operation, role) === grant && (grant === 'any' || role === main));
  return withGrant('any') ?? withGrant('own');
}

/** The role in which the suite makes rows of a resource; undefined without accounts. */
export const makerOf = (spec: Spec, resource: Resource): string | undefined => actorOf(spec, resource, 'create');
