import type { Resource, Spec } from '../../../src/types.ts';

/**
 * The resources that have a field which points to this one, in the order of the spec. Every resource asks, so that the
 * answer comes from an index: looking through all resources for each of them is quadratic.
 */
export function referrersOf({ resources }: Pick<Spec, 'resources'>, { name }: Resource): readonly Resource[] {
  const index = indexes.get(resources) ?? indexReferrers(resources);
  indexes.set(resources, index);
  return index.get(name) ?? [];
}

const indexes = new WeakMap<readonly Resource[], ReadonlyMap<string, readonly Resource[]>>();

function indexReferrers(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const index = new Map<string, Resource[]>();
  for (const resource of resources) {
    for (const target of new Set(resource.fields.map((field) => field.target))) {
      if (target === undefined) continue;
      const known = index.get(target);
      if (known) known.push(resource);
      else index.set(target, [resource]);
    }
  }
  return index;
}
