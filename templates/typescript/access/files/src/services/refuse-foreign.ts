import { ApiError } from '../utils/api-error.ts';
import { missing, type Demand } from '../utils/demand.ts';
import type { Actor } from './actor.ts';

/** Rows that belong to users. */
export interface OwnedRows {
  findById(id: string): Promise<object | undefined>;
  ownedIds(ids: readonly string[], userId: string): Promise<ReadonlySet<string>>;
}

/**
 * Refuses an actor who may use a permission on their own rows only when this is not one: as if it were missing when they cannot
 * read it either, otherwise 403.
 */
export async function refuseForeign(
  actor: Actor,
  rows: OwnedRows,
  id: string,
  use: string,
  read: string,
  demand?: Demand,
): Promise<void> {
  const { userId } = actor;
  if (actor.reach(use) === 'any') return;
  if (userId !== undefined && (await rows.ownedIds([id], userId)).has(id)) return;
  const isReadable = actor.reach(read) === 'any' && (await rows.findById(id)) !== undefined;
  throw isReadable ? new ApiError('FORBIDDEN', 'Only its owner may do this') : missing(demand);
}
