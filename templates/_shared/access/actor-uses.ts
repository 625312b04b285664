import type { Operation, Resource } from '../../../src/types.ts';
import { accessOf, limitsDeleted } from './access-of.ts';

/** Which methods of a service have to know who acts. */
export function actorUses(resource: Resource): (operation: Operation) => boolean {
  const { owns, hidesMembers, hasCreatedBy, guarded, claimed } = accessOf(resource);
  return (operation) => {
    if (operation === 'delete') return owns('delete');
    if (hidesMembers || guarded(operation).length > 0) return true;
    // Of a row that is not there yet nobody is the owner.
    if (operation === 'list' && limitsDeleted(resource)) return true;
    return operation === 'create' ? hasCreatedBy || claimed.length > 0 : owns(operation);
  };
}
