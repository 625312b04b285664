import type { Operation, Resource } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { accessOf, limitsDeleted, readingOf } from './access-of.ts';

const onRows: readonly Operation[] = ['update', 'replace', 'delete', 'restore'];

/** Named answers about what a repository has to know of the owners of its rows. */
export function ownershipOf(resource: Resource) {
  const { owns, hidesMembers, hasOwners } = accessOf(resource);
  const isOrdinary = !isUser(resource);
  const reading = readingOf(resource);
  const scopesList = isOrdinary && (owns('list') || limitsDeleted(resource));
  const scopesFind = isOrdinary && reading !== undefined && owns(reading);
  const asksOwners = isOrdinary && hasOwners && (hidesMembers || onRows.some(owns));
  return {
    /** Lists can be limited to the rows of one user. */
    scopesList,
    /** So can the search for a single row. */
    scopesFind,
    /** It can be asked which rows belong to a user. */
    asksOwners,
    /** It matters to whom a row belongs. */
    belongs: scopesList || scopesFind || asksOwners,
  };
}
