import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Client } from '../../src/contract/http/client.ts';
import type { Account } from '../../src/contract/principals/account-book.ts';
import type { Spec } from '../../src/types.ts';
import { actors } from './actors.ts';
import type { Offer } from './offers.ts';
import type { StandIn } from './stand-in.ts';

/** Where Schemathesis asks for what it cannot guess; whoever opened it closes it. */
export type AccountDesk = Readonly<{ url: string; close(): Promise<void> }>;

/** What `openAccountDesk` needs to know. */
export type DeskRequest = Readonly<{
  spec: Spec;
  /** An account of every role; undefined without accounts. */
  people: readonly Account[] | undefined;
  /** The anonymous client. */
  client: Client;
  standIn: StandIn | undefined;
  /** By method and path below the base path. */
  offers: Readonly<Record<string, () => Promise<Offer>>>;
}>;

/** Operations after which a session is over, or a password another one. */
const ending = [
  'POST /auth/logout',
  'POST /auth/logout-all',
  'POST /auth/password/change',
  'DELETE /auth/sessions/{id}',
];

/**
 * Answers hooks.py over HTTP: `GET /token?operation=` with an access token of somebody who may (`null` for nobody) and
 * whether it may be kept, `GET /offer?operation=` with parts for one request.
 */
export async function openAccountDesk({ spec, people, client, standIn, offers }: DeskRequest): Promise<AccountDesk> {
  const roleOf = actors(spec);
  const below = (operation: string): string => operation.replace(` ${spec.api.basePath}/`, ' /');

  async function token(operation: string): Promise<{ token: string | null; lasts: boolean }> {
    if (standIn && ending.includes(below(operation))) {
      return { token: (await standIn.session()).access_token, lasts: false };
    }
    const actor = people?.find(({ role }) => role === roleOf(operation));
    return { token: (await actor?.accessToken(client)) ?? null, lasts: true };
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
    const operation = searchParams.get('operation') ?? '';
    const answer = pathname === '/token' ? token(operation) : (offers[below(operation)]?.() ?? Promise.resolve({}));
    answer.then(
      (body) => response.end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
