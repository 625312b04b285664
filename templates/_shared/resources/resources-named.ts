import type { Resource, Spec } from '../../../src/types.ts';

/** The resources of some names, each once and in the order of the spec; names that are no resource are left out. */
export function resourcesNamed(
  { resources }: Pick<Spec, 'resources'>,
  names: Iterable<string | undefined>,
): readonly Resource[] {
  const positions = indexes.get(resources) ?? new Map(resources.map(({ name }, position) => [name, position]));
  indexes.set(resources, positions);
  const found = [...new Set(names)].flatMap((name) => positions.get(name ?? '') ?? []);
  return found.sort((a, b) => a - b).flatMap((position) => resources[position] ?? []);
}

const indexes = new WeakMap<readonly Resource[], ReadonlyMap<string, number>>();
