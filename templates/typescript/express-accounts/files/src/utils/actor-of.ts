import type { Actor } from '../services/actor.ts';

/** Who acts in the request of this response: authorization has found that out. */
export function actorOf({ locals }: { locals: { actor?: Actor } }): Actor {
  if (!locals.actor) throw new Error('the route is not behind the authorization');
  return locals.actor;
}
