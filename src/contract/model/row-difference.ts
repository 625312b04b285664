import type { Resource, Spec } from '../../types.ts';
import { has } from './capabilities.ts';
import { difference } from './difference.ts';
import { serverOwned } from './owners-of.ts';

/** Members that every row has and the server sets. */
export const builtInMembers = ['id', 'created_at', 'updated_at', 'version'] as const;

/** References in a list have no order of their own. */
function inOrder(resource: Resource, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = resource.fields.find(({ wire }) => wire === name);
      const unordered = field?.type === 'ref' && field.list && Array.isArray(value);
      return [name, unordered ? value.map(String).toSorted() : value];
    }),
  );
}

/**
 * Compares the declared members of a row with what is expected; undefined when they are equal and the row has exactly
 * those and the built-in members.
 */
export function rowDifference(
  spec: Spec,
  resource: Resource,
  row: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): string | undefined {
  const deletion = has(spec, 'softDelete') ? ['deleted_at'] : [];
  const builtIn: readonly string[] = [...builtInMembers, ...deletion, ...serverOwned(resource)];
  const missing = builtIn.find((name) => !Object.hasOwn(row, name));
  if (missing !== undefined) return `${missing} is missing`;
  const declared = Object.fromEntries(Object.entries(row).filter(([name]) => !builtIn.includes(name)));
  return difference(inOrder(resource, declared), inOrder(resource, expected));
}
