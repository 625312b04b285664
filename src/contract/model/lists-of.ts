import type { Spec } from '../../types.ts';
import type { CheckContext } from '../check-context.ts';
import { expectedRoutes, type ExpectedRoute } from './expected-routes.ts';
import { may } from './may.ts';
import { reachable } from './route-actor.ts';

/** A list route with a concrete path. */
export type ListRoute = ExpectedRoute & Readonly<{ concrete: string }>;

/** Every list of the spec that somebody may read, nested ones below a row that exists. */
export async function listsOf(spec: Spec, context: CheckContext): Promise<ListRoute[]> {
  const lists: ListRoute[] = [];
  for (const route of expectedRoutes(spec)) {
    if (route.methods['GET'] !== 'list' || !reachable(spec, route, 'list')) continue;
    if (!route.below) lists.push({ ...route, concrete: route.path });
    else if (may(route.below.owner, 'create')) {
      lists.push({ ...route, concrete: route.path.replace('{id}', await context.rows.any(route.below.owner)) });
    }
  }
  return lists;
}
