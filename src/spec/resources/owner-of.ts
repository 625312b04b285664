import type { Access, Operation } from '../../types.ts';
import type { ResourceRequirements } from '../requirements.ts';

/**
 * The paths to the owners of a row. Where `own` is used and no path without a dot is named, the server records who
 * created the row: `created_by`.
 */
export function ownerOf(
  written: ResourceRequirements['owner'],
  access: Readonly<Record<Operation, readonly Access[]>>,
): readonly string[] {
  const named = typeof written === 'string' ? [written] : (written ?? []);
  const usesOwn = Object.values(access).some((who) => who.includes('own'));
  const direct = named.some((path) => !path.includes('.'));
  return usesOwn && !direct ? ['created_by', ...named] : named;
}
