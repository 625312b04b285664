import type { ReadResource } from './read-resources.ts';

/** The resources by name, and the ways in which they point to each other. */
export type ResourceIndex = Readonly<{
  byName: ReadonlyMap<string, ReadResource>;
  /** Names that a `ref` may point to; `User` is built in. */
  targets: readonly string[];
}>;

/** Builds the index once, so that no rule searches a list: resolving stays linear in the number of resources. */
export function resourceIndex(resources: readonly ReadResource[]): ResourceIndex {
  const byName = new Map(resources.map((resource) => [resource.name, resource]));
  return { byName, targets: [...new Set([...byName.keys(), 'User'])] };
}
