import type { Spec } from '../../../types.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isRecord } from '../../model/is-record.ts';
import type { TokenPair } from '../../principals/principal.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** Requests to the routes below `/auth`. */
export type AuthRequests = Readonly<{
  /** `/api/v1/auth` */
  path: string;
  post(route: string, json: unknown, token?: string): Promise<Exchange>;
  /** Asks who the bearer of a token is: the cheapest route that needs one. */
  me(token: string): Promise<Exchange>;
  refresh(refreshToken: string): Promise<Exchange>;
  login(email: string, password: string): Promise<Exchange>;
  /** A refresh that has to work. */
  refreshed(refreshToken: string, what: string): Promise<TokenPair>;
  /** A sign-in that has to work. */
  signedIn(email: string, password: string, what: string): Promise<TokenPair>;
}>;

/** The token pair of an answer; fails when it has none. */
function pairOf(exchange: Exchange): TokenPair {
  const data = dataOf(exchange);
  want(
    isRecord(data) && typeof data['access_token'] === 'string' && typeof data['refresh_token'] === 'string',
    'the answer is a token pair',
    exchange,
  );
  return data as unknown as TokenPair;
}

/** Sends requests to the account's routes as nobody, or with a token. */
export function authRequests(spec: Spec, client: Client): AuthRequests {
  const path = `${spec.api.basePath}/auth`;
  const bearer = (token: string | undefined) => (token === undefined ? {} : { authorization: `Bearer ${token}` });
  const post: AuthRequests['post'] = (route, json, token) =>
    client.send('POST', `${path}/${route}`, {
      headers: bearer(token),
      ...(json !== undefined && { json }),
    });
  const refresh = (refresh_token: string) => post('refresh', { refresh_token });
  const login = (email: string, password: string) => post('login', { email, password });
  return {
    path,
    post,
    refresh,
    login,
    me: (token) => client.send('GET', `${path}/me`, { headers: bearer(token) }),
    async refreshed(token, what) {
      const exchange = await refresh(token);
      wantStatus(exchange, 200, what);
      return pairOf(exchange);
    },
    async signedIn(email, password, what) {
      const exchange = await login(email, password);
      wantStatus(exchange, 200, what);
      return pairOf(exchange);
    },
  };
}
