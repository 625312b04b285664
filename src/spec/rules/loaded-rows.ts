import type { Json, Resource } from '../../types.ts';

/** Of each resource: its place in the order of loading, and the places of those of its example rows that have an `id`. */
export type LoadedRows = ReadonlyMap<string, Readonly<{ loaded: number; rows: ReadonlyMap<Json, number> }>>;

/** Looks up once when each example row is loaded: resources in the resolved order, rows as written. */
export function loadedRows(ordered: readonly Resource[]): LoadedRows {
  return new Map(ordered.map((resource, loaded) => [resource.name, { loaded, rows: positions(resource) }]));
}

/** Of two rows with one id (which is refused elsewhere) the first counts. */
function positions({ seed }: Resource): ReadonlyMap<Json, number> {
  const first = new Map<Json, number>();
  for (const [position, { id }] of seed.entries()) if (id !== undefined && !first.has(id)) first.set(id, position);
  return first;
}
