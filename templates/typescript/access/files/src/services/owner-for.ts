import { notFound } from '../utils/api-error.ts';
import type { Actor } from './actor.ts';

/** The user whose rows a permission is limited to; undefined when to nobody's. Without the permission there is nothing to find. */
export function ownerFor(actor: Actor, permission: string): string | undefined {
  const reach = actor.reach(permission);
  if (reach === undefined) throw notFound();
  return reach === 'own' ? actor.userId : undefined;
}
