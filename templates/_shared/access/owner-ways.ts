import type { Field, Resource } from '../../../src/types.ts';

/** A way from a row to the user that it belongs to: a member that holds the id, or one of the row that `by` refers to. */
export type OwnerWay = Readonly<{ holder: Field; by?: Readonly<{ reference: Field; target: Resource }> }>;

/** The ways from a row of a resource to its owners. */
export function ownerWays(resource: Resource, resources: readonly Resource[]): readonly OwnerWay[] {
  return resource.owner.flatMap((path): readonly OwnerWay[] => {
    const [first = '', second] = path.split('.');
    const field = resource.fields.find(({ name }) => name === first);
    if (!field) return [];
    if (second === undefined) return [{ holder: field }];
    const target = resources.find(({ name }) => name === field.target);
    const holder = target?.fields.find(({ name }) => name === second);
    return target && holder ? [{ holder, by: { reference: field, target } }] : [];
  });
}
