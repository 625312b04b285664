import type { NestedCollection, Operation, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { accessOf, readingOf } from './access-of.ts';

/** How far a role reaches with an operation: every row, or its own. */
export type Reach = 'any' | 'own';

/** Asked for again and again, in every case of every test. */
const makers = new WeakMap<Resource, string>();

/** The role that makes the rows of a resource in tests: the one that may do most with it, above all create. */
export function makerOf(spec: Spec, resource: Resource): string {
  const maker = makers.get(resource) ?? bestMaker(spec, resource);
  makers.set(resource, maker);
  return maker;
}

function bestMaker(spec: Spec, resource: Resource): string {
  const worth = (role: string) => {
    const points = resource.operations.map((operation) => {
      const grant = grantIn(resource, operation, role);
      return (grant === 'any' ? 2 : grant === 'own' ? 1 : 0) * (operation === 'create' ? 100 : 1);
    });
    return points.reduce((sum, point) => sum + point, 0);
  };
  const byWorth = rolesOf(spec).map((role) => ({ role, worth: worth(role) }));
  return byWorth.reduce((best, one) => (one.worth > best.worth ? one : best), byWorth[0] ?? { role: 'admin', worth: 0 })
    .role;
}

/** The role that uses an operation in tests: the maker of the rows if it may, otherwise one that may on every row. */
export function actingRole(
  spec: Spec,
  resource: Resource,
  operation: Operation,
  below?: NestedCollection,
): string | undefined {
  const maker = makerOf(spec, resource);
  const parent = below && spec.resources.find(({ name }) => name === below.owner);
  const candidates = [maker, ...rolesOf(spec)].filter((role) => !parent || readsAll(spec, parent, role));
  const hasGrant = (grant: Reach) => (role: string) =>
    grantIn(resource, operation, role) === grant &&
    (grant === 'any' || (role === maker && (operation === 'create' || makerOwns(spec, resource))));
  return candidates.find(hasGrant('any')) ?? candidates.find(hasGrant('own'));
}

/** What the acting role may do; the rows in tests are its own. */
export function actingGrant(spec: Spec, resource: Resource, operation: Operation): Reach | undefined {
  const role = actingRole(spec, resource, operation);
  return role === undefined ? undefined : grantIn(resource, operation, role);
}

/** Whether the answer to an operation in tests shows private members. */
export function showsPrivate(spec: Spec, resource: Resource, operation: Operation): boolean {
  const { hidesMembers } = accessOf(resource);
  if (!hidesMembers) return true;
  const role = actingRole(spec, resource, operation);
  return role === 'admin' || (makerOwns(spec, resource) && role === makerOf(spec, resource));
}

/** Whether the rows in tests belong to the role that makes them, because the server says so. */
function makerOwns(spec: Spec, resource: Resource): boolean {
  const { claimed, hasCreatedBy } = accessOf(resource);
  const grant = grantIn(resource, 'create', makerOf(spec, resource));
  return grant !== undefined && (hasCreatedBy || (claimed.length > 0 && grant === 'own'));
}

function readsAll(spec: Spec, parent: Resource, role: string): boolean {
  const reading = readingOf(parent);
  if (isUser(parent)) return role === 'admin';
  if (reading === undefined) return true;
  const grant = grantIn(parent, reading, role);
  return grant === 'any' || (grant === 'own' && role === makerOf(spec, parent) && makerOwns(spec, parent));
}

function rolesOf({ authorization }: Spec): readonly string[] {
  const roles = Object.keys(authorization.roles);
  return [...roles.filter((role) => role === 'admin'), ...roles.filter((role) => role !== 'admin')];
}

/** How far a role reaches with an operation; undefined when it does not have it. */
export function grantIn(resource: Resource, operation: Operation, role: string): Reach | undefined {
  if (!resource.operations.includes(operation)) return undefined;
  const words = resource.access[operation];
  if (words.some((word) => word === 'public' || word === 'any' || word === role)) return 'any';
  return words.includes('own') ? 'own' : undefined;
}
