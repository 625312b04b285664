import type { Field, Operation, Resource, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { isUser } from '../accounts/user-resource.ts';
import { accessOf } from './access-of.ts';
import { actingGrant, actingRole, showsPrivate } from './acting-role.ts';
import { createdByName } from './created-by.ts';
import { ownerMembers } from './owner-paths.ts';

const shows = ['create', 'get', 'list', 'update', 'replace'] as const;

/** What tests may set in the rows of a resource, and see of them, when a role acts that may. */
export function visibilityOf(spec: Spec, resource: Resource) {
  const accounts = hasAccounts(spec);
  const { privates, guarded } = accessOf(resource);
  const unset = (operation: Operation) =>
    new Set(accounts && actingGrant(spec, resource, operation) === 'own' ? ownerMembers(resource) : []);
  const unsetInCreate = unset('create');
  const shown = shows
    .filter((operation) => resource.operations.includes(operation))
    .map((operation) => !accounts || showsPrivate(spec, resource, operation));
  return {
    /** Whether some role can use an operation on the rows in tests. */
    isUsed: (operation: Operation) =>
      resource.operations.includes(operation) &&
      (!accounts || isUser(resource) || actingRole(spec, resource, operation) !== undefined),
    /** Members that say whose a row is and that the acting role cannot set. */
    unset,
    /** What the answer to a create hides from the acting role. */
    unseen: new Set(accounts && !showsPrivate(spec, resource, 'create') ? privates : []),
    /** Members that the server sets to who creates the row. */
    isOwned: (field: Field) => (accounts && field.name === createdByName && field.readonly) || unsetInCreate.has(field),
    /** Members that may be left out, because the server knows the owner. */
    isLeft: (operation: 'create' | 'replace', field: Field) => accounts && guarded(operation).includes(field),
    /** Whether all answers show the same members of a row. */
    isUniform: new Set(shown).size < 2,
  };
}
