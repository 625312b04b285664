import type { ListQuery } from '../validators/list-query.ts';
import type { Actor } from './actor.ts';
import { ownerFor } from './owner-for.ts';

/** The user to whose rows a list is limited: deleted rows are shown to nobody who may not restore them. */
export function listOwner(actor: Actor, query: ListQuery, list: string, restore: string): string | undefined {
  return ownerFor(actor, list) ?? (query.deleted === undefined ? undefined : ownerFor(actor, restore));
}
