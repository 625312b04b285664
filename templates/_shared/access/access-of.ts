import type { Operation, Resource } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { hasCreatedBy } from './created-by.ts';
import { directOwners, ownerMembers } from './owner-paths.ts';

/** Named answers about who may see and do what with a resource's rows, beyond the role that a route asks for. */
export function accessOf(resource: Resource) {
  const owns = (operation: Operation) =>
    resource.operations.includes(operation) &&
    resource.access[operation].includes('own') &&
    !resource.access[operation].some((who) => who === 'any' || who === 'public');
  const hasOwners = resource.owner.length > 0;
  const members = ownerMembers(resource);
  const isShown = resource.operations.some((operation) => operation !== 'delete') || resource.nested.length > 0;
  const privates = isShown ? resource.fields.filter((field) => field.private && !field.writeonly) : [];
  return {
    hasOwners,
    hasCreatedBy: hasCreatedBy(resource),
    owns,
    /** Members that only those may set who have an operation on every row. */
    guarded: (operation: Operation) => (owns(operation) ? members : []),
    /** Members that the server sets to who creates a row, unless they may create for others. */
    claimed: owns('create') ? directOwners(resource) : [],
    privates,
    hidesMembers: privates.length > 0,
  };
}

/** Whether somebody may list deleted rows, but only their own. */
export function limitsDeleted(resource: Resource): boolean {
  const isListed = resource.operations.includes('list') || resource.nested.length > 0;
  return isListed && accessOf(resource).owns('restore');
}

/** Whether some parent of nested lists is not readable by everybody. */
export function hasClosedParents(resource: Resource, resources: readonly Resource[]): boolean {
  return resource.nested.some(({ owner }) => isClosed(resources.find(({ name }) => name === owner)));
}

/** Whether a row of a resource cannot be read by everybody, signed in or not. */
export function isClosed(resource: Resource | undefined): boolean {
  const operation = resource && readingOf(resource);
  return resource !== undefined && operation !== undefined && !resource.access[operation].includes('public');
}

/** The operation by which single rows of a resource are read, if any. */
export function readingOf({ operations }: Resource): 'get' | 'list' | undefined {
  return (['get', 'list'] as const).find((operation) => operations.includes(operation));
}

/** Whether what somebody may do depends on the row: its services have to know who acts. */
export function isGuarded(resource: Resource, resources: readonly Resource[]): boolean {
  if (isUser(resource)) return false;
  const { hasOwners, hidesMembers } = accessOf(resource);
  return hasOwners || hidesMembers || hasClosedParents(resource, resources);
}
