import { has } from '../../src/contract/model/capabilities.ts';
import { expectedRoutes } from '../../src/contract/model/expected-routes.ts';
import { routeActor } from '../../src/contract/model/route-actor.ts';
import type { Spec } from '../../src/types.ts';

/** Who sends the requests of an operation (`GET /api/v1/tasks`): the role that may, `admin` for all but rows, nobody to sign in. */
export function actors(spec: Spec): (operation: string) => string | undefined {
  if (!has(spec, 'users')) return () => undefined;
  const roles = new Map<string, string | undefined>(
    expectedRoutes(spec).flatMap((route) =>
      Object.entries(route.methods).map(
        ([method, operation]) => [`${method} ${route.path}`, routeActor(spec, route, operation)] as const,
      ),
    ),
  );
  const anonymous = ['register', 'login', 'refresh', 'oauth/', 'email/', 'password/forgot', 'password/reset'].map(
    (route) => ` ${spec.api.basePath}/auth/${route}`,
  );
  return (operation) =>
    anonymous.some((path) => operation.includes(path)) ? undefined : (roles.get(operation) ?? 'admin');
}
