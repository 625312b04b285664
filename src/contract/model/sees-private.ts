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

/** True when the answer to the suite's own use of an operation shows private members of a row that the suite made. */
export function seesPrivate(spec: Spec, resource: Resource, operation: Operation): boolean {
  const role = actorOf(spec, resource, operation);
  return role === undefined || role === 'admin' || (role === makerOf(spec, resource) && keeps(resource));
}
