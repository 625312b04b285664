import type { Operation, Spec } from '../../types.ts';
import { accountName } from './account-resource.ts';
import { actorOf } from './actor-of.ts';
import type { ExpectedRoute } from './expected-routes.ts';
import { has } from './capabilities.ts';
import { may } from './may.ts';
import { mayRead } from './may-read.ts';

/** The role in which the suite uses a route: below a row it has to be able to read that row too. Undefined without accounts. */
export function routeActor(spec: Spec, route: ExpectedRoute, operation: Operation): string | undefined {
  const { below, resource } = route;
  if (!below) return actorOf(spec, resource, operation);
  return actorOf(spec, resource, operation, (role) =>
    below.owner.name === accountName ? role === 'admin' : mayRead(spec, below.owner, role),
  );
}

/** True when somebody may use a route. */
export const reachable = (spec: Spec, route: ExpectedRoute, operation: Operation): boolean =>
  may(route.resource, operation) && (!has(spec, 'users') || routeActor(spec, route, operation) !== undefined);
