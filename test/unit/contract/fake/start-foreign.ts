import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Row = Readonly<Record<string, unknown>>;

/** A backend as many are written: rows in memory, bare arrays and objects, errors of its own. It follows no contract. */
export async function startForeign(): Promise<Readonly<{ url: string; stop: () => Promise<void> }>> {
  const tables = new Map<string, Map<string, Row>>();
  let count = 0;

  function answer(method: string, name: string, id: string | undefined, value: Row): readonly [number, unknown] {
    const rows = tables.get(name) ?? new Map<string, Row>();
    tables.set(name, rows);
    if (method === 'POST') {
      count += 1;
      const made = { id: String(count), ...value };
      rows.set(made.id, made);
      return [201, made];
    }
    if (id === undefined) return [200, [...rows.values()]];
    const row = rows.get(id);
    if (!row) return [404, { message: 'not found' }];
    if (method === 'DELETE') return [204, rows.delete(id) ? undefined : null];
    const now = method === 'GET' ? row : { ...row, ...value };
    rows.set(id, now);
    return [200, now];
  }

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [, api, , name, id] = (request.url ?? '').split(/[?/]/);
      let reply: readonly [number, unknown] = [404, { message: 'no such page' }];
      try {
        if (api === 'api' && name !== undefined)
          reply = answer(request.method ?? '', name, id, JSON.parse(body || '{}') as Row);
      } catch {
        reply = [400, { message: 'bad json' }];
      }
      response.writeHead(reply[0], { 'Content-Type': 'application/json' });
      response.end(reply[1] === undefined ? undefined : JSON.stringify(reply[1]));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
