import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { referrersOf } from './referrers-of.ts';
import { resourcesNamed } from './resources-named.ts';

/** A member that holds an id, and the resource whose object can stand there instead. */
export type Include = Readonly<{ field: Field; target: Resource }>;

type Resources = Pick<Spec, 'resources'>;

/** The members of a resource for which answers can show the objects: single references to what can be got by its id. */
export function includesOf(spec: Resources, resource: Resource): readonly Include[] {
  if (isUser(resource) || !isShown(resource)) return [];
  return resource.fields.flatMap((field) => {
    const [target] = resourcesNamed(spec, [field.target]);
    const isOne = field.type === 'ref' && !field.list && !field.writeonly;
    return isOne && target && !isUser(target) && target.operations.includes('get') ? [{ field, target }] : [];
  });
}

/** Whether answers about some resource can show objects of this one. */
export function isIncluded(spec: Resources, resource: Resource): boolean {
  return referrersOf(spec, resource).some((other) => includesOf(spec, other).some(({ target }) => target === resource));
}

/** Whether any answer can show objects of another resource. */
export function hasIncludes(spec: Resources): boolean {
  return spec.resources.some((resource) => includesOf(spec, resource).length > 0);
}

function isShown({ operations, nested }: Resource): boolean {
  return nested.length > 0 || operations.includes('get') || operations.includes('list');
}
