import { ApiError } from '../utils/api-error.ts';
import { bodyDetail } from '../utils/body-detail.ts';
import type { Actor } from './actor.ts';

/**
 * Refuses members that would give a row to another owner, when the actor may use the permission on their own rows only.
 * What `current` has already may be repeated.
 */
export function refuseGifts(
  actor: Actor,
  permission: string,
  input: object,
  members: readonly string[],
  current?: object,
): void {
  if (actor.reach(permission) === 'any') return;
  const given = members.filter((name) => {
    const value: unknown = Reflect.get(input, name);
    return value !== undefined && (!current || value !== (Reflect.get(current, name) ?? null));
  });
  if (given.length === 0) return;
  const details = given.map((name) => bodyDetail(name, 'owner', 'is not yours to set'));
  throw new ApiError('FORBIDDEN', `You may not set ${given.join(', ')}`, { details });
}
