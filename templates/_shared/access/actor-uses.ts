import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { tellsOwners } from '../jobs/job-uses.ts';
import { accessOf, limitsDeleted } from './access-of.ts';

/** Which methods of a service have to know who acts. */
export function actorUses(spec: Pick<Spec, 'choices'>, resource: Resource): (operation: Operation) => boolean {
  const { owns, hidesMembers, hasCreatedBy, guarded, claimed } = accessOf(resource);
  const tells = tellsOwners(spec, resource);
  return (operation) => {
    if (operation === 'delete') return owns('delete');
    // Owners hear of what somebody else did.
    if (tells && (operation === 'create' || operation === 'update' || operation === 'replace')) return true;
    if (hidesMembers || guarded(operation).length > 0) return true;
    // Of a row that is not there yet nobody is the owner.
    if (operation === 'list' && limitsDeleted(resource)) return true;
    return operation === 'create' ? hasCreatedBy || claimed.length > 0 : owns(operation);
  };
}
