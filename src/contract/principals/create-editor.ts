import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { clientFrom } from '../http/client-from.ts';
import { has } from '../model/capabilities.ts';
import { expectedRoutes } from '../model/expected-routes.ts';
import { routeActor } from '../model/route-actor.ts';
import type { Principal, Principals } from './principal.ts';

/** Somebody who may make each request, and a client that sends it so. */
export type Editor = Readonly<{
  client: Client;
  /** Who may make a request of a resource's route; undefined for other routes, and without accounts. */
  senderOf(method: string, path: string): Promise<Principal | undefined>;
}>;

/** Makes an editor of the principals of a check; other requests than those of resources go out as nobody's. */
export function createEditor(spec: Spec, client: Client, principals: Principals): Editor {
  if (!has(spec, 'users')) return { client, senderOf: () => Promise.resolve(undefined) };
  const routes = expectedRoutes(spec).map((route) => ({ route, matcher: matcherOf(route.path) }));
  async function senderOf(method: string, path: string): Promise<Principal | undefined> {
    const bare = path.split('?')[0] ?? '';
    const found = routes.find(({ matcher }) => matcher.test(bare));
    const operation = found?.route.methods[method === 'HEAD' ? 'GET' : method];
    const role = found && operation && routeActor(spec, found.route, operation);
    return role === undefined ? undefined : principals.as(role);
  }
  return {
    senderOf,
    client: clientFrom(client, async (method, path, parts) => {
      const sender = (await senderOf(method, path))?.client ?? client;
      return sender.send(method, path, parts);
    }),
  };
}

function matcherOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('{id}', '[^/]+')}/?$`);
}
