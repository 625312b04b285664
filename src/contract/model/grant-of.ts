import type { Operation, Resource } from '../../types.ts';

/** `any`: on every row. `own`: on the rows that belong to the caller. */
export type Grant = 'any' | 'own';

/** What the spec's `access` gives somebody with a role, or (undefined) without an account; undefined is a refusal. */
export function grantOf(resource: Resource, operation: Operation, role: string | undefined): Grant | undefined {
  if (!resource.operations.includes(operation)) return undefined;
  const words = resource.access[operation];
  if (words.includes('public')) return 'any';
  if (role === undefined) return undefined;
  if (words.includes('any') || words.includes(role)) return 'any';
  return words.includes('own') ? 'own' : undefined;
}
