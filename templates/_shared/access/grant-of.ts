import type { Operation, Resource } from '../../../src/types.ts';

/** Who has a permission: nobody has to sign in, some roles on every row, everybody who signs in on their own rows. */
export type Grant = Readonly<{ isPublic: boolean; roles: readonly string[]; isOwn: boolean }>;

/** What the spec's `access` says about an operation. `any` is every role. */
export function grantOf({ access }: Resource, operation: Operation, roles: readonly string[]): Grant {
  const words = access[operation];
  return {
    isPublic: words.includes('public'),
    roles: words.includes('any') ? roles : roles.filter((role) => words.includes(role)),
    isOwn: words.includes('own') && !words.includes('any') && !words.includes('public'),
  };
}
