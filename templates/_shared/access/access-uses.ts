import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { accessOf, isClosed, isGuarded, limitsDeleted, readingOf } from './access-of.ts';
import { actorUses } from './actor-uses.ts';

const onRows: readonly Operation[] = ['update', 'replace', 'delete', 'restore'];
const writing: readonly Operation[] = ['create', 'update', 'replace'];

/** Which of the shared services of access a spec uses. */
export function accessUses(spec: Pick<Spec, 'choices' | 'resources'>) {
  const { resources } = spec;
  const guarded = resources.filter((resource) => isGuarded(resource, resources));
  const some = (asks: (access: ReturnType<typeof accessOf>) => boolean) =>
    guarded.some((resource) => asks(accessOf(resource)));
  const parentsOf = ({ nested }: Resource) =>
    nested.flatMap(({ owner }) => resources.filter(({ name }) => name === owner));
  const belowOwned = guarded.some((resource) => parentsOf(resource).some(isReadByOwners));
  return {
    /** Services that have to know who acts. */
    acts: guarded.some(
      (resource) => resource.operations.some(actorUses(spec, resource)) || parentsOf(resource).some(isClosed),
    ),
    /** Rows that only their owner may change. */
    owns: some(({ owns }) => onRows.some(owns)),
    /** Reads that are limited to the own rows, or to parents that the caller can read. */
    limits: belowOwned || some(({ owns }) => owns('list') || owns('get')) || guarded.some(limitsDeleted),
    /** Lists that show deleted rows to their owner alone. */
    limitsDeleted: guarded.some(limitsDeleted),
    hides: some(({ hidesMembers }) => hidesMembers),
    /** Members that owners may not set. */
    guards: some(({ guarded: members }) => writing.some((operation) => members(operation).length > 0)),
    /** Members that the server sets to who creates a row. */
    claims: some(({ claimed }) => claimed.length > 0),
    keeps: some(({ guarded: members }) => members('replace').length > 0),
    /** Required members that the server sets for some. */
    requires: some(({ guarded: members }) =>
      (['create', 'replace'] as const).some((operation) => members(operation).some(({ required }) => required)),
    ),
  };
}

function isReadByOwners(resource: Resource): boolean {
  const reading = readingOf(resource);
  return !isUser(resource) && reading !== undefined && accessOf(resource).owns(reading);
}
