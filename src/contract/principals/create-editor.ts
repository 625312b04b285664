import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { clientFrom } from '../http/client-from.ts';
import { has } from '../model/capabilities.ts';
import { expectedRoutes } from '../model/expected-routes.ts';
import { routeActor } from '../model/route-actor.ts';
import type { Principals } from './principal.ts';

/** A client that sends each request of a resource's route as somebody who may make it, and all others as nobody. */
export function createEditor(spec: Spec, client: Client, principals: Principals): Client {
  if (!has(spec, 'users')) return client;
  const routes = expectedRoutes(spec).map((route) => ({ route, matcher: matcherOf(route.path) }));
  return clientFrom(client, async (method, path, parts) => {
    const bare = path.split('?')[0] ?? '';
    const found = routes.find(({ matcher }) => matcher.test(bare));
    const operation = found?.route.methods[method === 'HEAD' ? 'GET' : method];
    const role = found && operation && routeActor(spec, found.route, operation);
    const sender = role === undefined ? client : (await principals.as(role)).client;
    return sender.send(method, path, parts);
  });
}

function matcherOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('{id}', '[^/]+')}/?$`);
}
