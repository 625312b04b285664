import type { Client } from './client.ts';

/** A client on the same backend that sends in another way. */
export function clientFrom(client: Pick<Client, 'url' | 'close'>, send: Client['send']): Client {
  return {
    url: client.url,
    send,
    get: (path, headers) => send('GET', path, headers && { headers }),
    post: (path, json) => send('POST', path, { json }),
    put: (path, json) => send('PUT', path, { json }),
    patch: (path, json) => send('PATCH', path, { json }),
    delete: (path) => send('DELETE', path),
    close: () => client.close(),
  };
}
