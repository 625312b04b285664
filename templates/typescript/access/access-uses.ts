import type { Operation, Spec } from '../../../src/types.ts';
import { accessOf, isClosed, isGuarded } from '../../_shared/access/access-of.ts';

const onRows: readonly Operation[] = ['update', 'replace', 'delete'];
const writing: readonly Operation[] = ['create', 'update', 'replace'];

/** Which of the shared services of access a spec uses. */
export function accessUses({ resources }: Pick<Spec, 'resources'>) {
  const guarded = resources.filter((resource) => isGuarded(resource, resources));
  const some = (asks: (access: ReturnType<typeof accessOf>) => boolean) =>
    guarded.some((resource) => asks(accessOf(resource)));
  const belowClosed = guarded.some(({ nested }) =>
    nested.some(({ owner }) => isClosed(resources.find(({ name }) => name === owner))),
  );
  return {
    /** Rows that only their owner may change. */
    owns: some(({ owns }) => onRows.some(owns)),
    /** Reads that are limited to the own rows, or to parents that the caller can read. */
    limits: belowClosed || some(({ owns }) => owns('list') || owns('get')),
    hides: some(({ hidesMembers }) => hidesMembers),
    /** Members that owners may not set. */
    guards: some(({ guarded: members }) => writing.some((operation) => members(operation).length > 0)),
    keeps: some(({ guarded: members }) => members('replace').length > 0),
    /** Required members that the server sets for some. */
    requires: some(({ guarded: members }) =>
      (['create', 'replace'] as const).some((operation) => members(operation).some(({ required }) => required)),
    ),
  };
}
