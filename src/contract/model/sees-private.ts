import type { Operation, Resource, Spec } from '../../types.ts';
import { actorOf, makerOf } from './actor-of.ts';
import { writable } from './member-groups.ts';
import { directOwners, hasCreatedBy, isOwnOnly } from './owners-of.ts';

/** True when rows that the suite makes belong to the role that makes them. */
function keeps(resource: Resource): boolean {
  if (hasCreatedBy(resource)) return true;
  const owners = directOwners(resource).filter(({ unique }) => !unique);
  return owners.some((field) => writable(resource).includes(field) || isOwnOnly(resource, 'create'));
}

/** True when an answer to somebody with a role shows the private members of a row that `maker` made. */
export function roleSeesPrivate(resource: Resource, role: string | undefined, maker: string | undefined): boolean {
  return role === undefined || role === 'admin' || (role === maker && keeps(resource));
}

/** True when the answer to the suite's own use of an operation shows private members of a row that the suite made. */
export const seesPrivate = (spec: Spec, resource: Resource, operation: Operation): boolean =>
  roleSeesPrivate(resource, actorOf(spec, resource, operation), makerOf(spec, resource));
