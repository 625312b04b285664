import type { Field, Resource, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { actingGrant } from './acting-role.ts';
import { ownerMembers } from './owner-paths.ts';

/** The members that say whose a row is where the role that makes the rows in tests cannot set them. */
export function unsetFields(spec: Spec, resource: Resource): ReadonlySet<Field> {
  const isUnset =
    hasAccounts(spec) && resource.operations.includes('create') && actingGrant(spec, resource, 'create') === 'own';
  return new Set(isUnset ? ownerMembers(resource) : []);
}
