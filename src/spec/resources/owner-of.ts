import type { Access, Operation } from '../../types.ts';

/**
 * The paths to the owners of a row. Where `own` is used and no path without a dot is named, the server records who
 * created the row: `created_by`.
 */
export function ownerOf(
  named: readonly string[],
  access: Readonly<Record<Operation, readonly Access[]>>,
): readonly string[] {
  const usesOwn = Object.values(access).some((who) => who.includes('own'));
  const direct = named.some((path) => !path.includes('.'));
  return usesOwn && !direct ? ['created_by', ...named] : named;
}
