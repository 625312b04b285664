import type { Field, Resource, Spec } from '../../types.ts';
import { ordinaryResources } from './account-resource.ts';

/** A reference whose object an answer can include, and the resource that it leads to. */
export type Include = Readonly<{ field: Field; target: Resource }>;

/** The members that `include` offers: single references, to a resource of which one row can be got. */
export function includesOf(spec: Spec, resource: Resource): readonly Include[] {
  return resource.fields
    .filter(({ type, list, writeonly }) => type === 'ref' && !list && !writeonly)
    .flatMap((field) => {
      const target = ordinaryResources(spec).find(({ name }) => name === field.target);
      return target?.operations.includes('get') === true ? [{ field, target }] : [];
    });
}
