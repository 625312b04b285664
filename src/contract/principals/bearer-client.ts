import type { Client } from '../http/client.ts';
import { clientFrom } from '../http/client-from.ts';

/** A client that sends a bearer token with every request that has no Authorization of its own. */
export function bearerClient(client: Client, token: () => Promise<string>): Client {
  return clientFrom(client, async (method, path, parts = {}) => {
    const names = Object.keys(parts.headers ?? {}).map((name) => name.toLowerCase());
    if (names.includes('authorization')) return client.send(method, path, parts);
    const headers = { authorization: `Bearer ${await token()}`, ...parts.headers };
    return client.send(method, path, { ...parts, headers });
  });
}
