import type { NestedCollection, Resource, Spec } from '../../../src/types.ts';
import { accessOf, isClosed, readingOf } from '../../_shared/access/access-of.ts';
import { permission } from '../../_shared/access/permission.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { group } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** How the nested lists of a resource find out whether the caller can read the row in their path. */
export function nestedParents(spec: Spec, resource: Resource) {
  const parentOf = ({ owner }: NestedCollection) => spec.resources.find(({ name }) => name === owner) ?? resource;
  const readsOwn = (parent: Resource) => {
    const reading = readingOf(parent);
    return !isUser(parent) && reading !== undefined && accessOf(parent).owns(reading);
  };
  return {
    isClosed: (nested: NestedCollection) => isClosed(parentOf(nested)),
    /** Some parents are looked for among the rows of the caller. */
    anyScope: resource.nested.some((nested) => readsOwn(parentOf(nested))),
    lines(nested: NestedCollection): readonly string[] {
      const parent = parentOf(nested);
      const may = pyString(isUser(parent) ? 'users:read' : permission(parent, readingOf(parent) ?? 'get'));
      const isSelf = isUser(parent) ? 'owner_id != actor.user_id and ' : '';
      const scope = readsOwn(parent) ? [`owner_for(actor, ${may})`] : [];
      const find = group(`self._${parent.names.snake}_repository.get_by_id(`, ['owner_id', ...scope], ')');
      const refusal = `        if ${isSelf}actor.reach(${may}) is None:\n            raise not_found()`;
      return [
        ...(isClosed(parent) && scope.length === 0 ? [refusal] : []),
        layout('        ', 'owner = await ', find),
        '        if owner is None:\n            raise not_found()',
      ];
    },
  };
}
