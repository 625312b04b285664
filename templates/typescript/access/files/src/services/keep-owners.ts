import type { Actor } from './actor.ts';
import { refuseGifts } from './refuse-gifts.ts';

/** A replacement in which the members that lead to an owner stay, when the actor may replace their own rows only. */
export function keepOwners<Input extends object>(
  actor: Actor,
  permission: string,
  input: Input,
  members: readonly string[],
  current: object,
): Input {
  if (actor.reach(permission) === 'any') return input;
  const given = members.filter((name) => Reflect.get(input, name) !== null);
  refuseGifts(actor, permission, input, given, current);
  return { ...input, ...Object.fromEntries(members.map((name) => [name, Reflect.get(current, name)])) };
}
