import { randomUUID } from 'node:crypto';
import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { has } from '../model/capabilities.ts';
import { NotRun } from '../not-run.ts';
import type { Providers } from '../providers/providers.ts';
import { dataOf } from '../want/data-of.ts';
import { wantStatus } from '../want/want-status.ts';
import { want } from '../want/want.ts';
import type { TokenPair } from './principal.ts';

/** What somebody signs in with. */
export type Credentials = Readonly<{
  email: string;
  password?: string | undefined;
  /** A token that was given to the suite: nothing is signed in then. */
  accessToken?: string | undefined;
}>;

/** What `signIn` needs to know; `client` is anonymous. */
export type SignInRequest = Readonly<{
  spec: Spec;
  client: Client;
  credentials: Credentials;
  providers: Providers | undefined;
}>;

const givenPair = (accessToken: string): TokenPair => ({
  access_token: accessToken,
  refresh_token: '',
  token_type: 'Bearer',
  expires_in: 0,
  refresh_expires_in: 0,
});

/** Signs in by the real flow: a password where the spec has them, otherwise the suite's provider. */
export async function signIn({ spec, client, credentials, providers }: SignInRequest): Promise<TokenPair> {
  const { email, password, accessToken } = credentials;
  if (accessToken !== undefined) return givenPair(accessToken);
  if (has(spec, 'password')) {
    const exchange = await client.post(`${spec.api.basePath}/auth/login`, { email, password });
    wantStatus(exchange, 200, `${email} signs in with the right password`);
    const data = dataOf(exchange);
    want(typeof data['access_token'] === 'string', 'signing in gives an access_token', exchange);
    return data as TokenPair;
  }
  const [provider] = spec.authentication.providers;
  if (!providers || provider === undefined)
    throw new NotRun('needs principals: the suite has no provider to sign in at');
  return providers.signIn(client, provider, { sub: subjectOf(email), email, emailVerified: true, name: email });
}

/** One account keeps one subject for as long as the suite runs. GitHub's are numbers. */
const subjects = new Map<string, string>();
function subjectOf(email: string): string {
  const known = subjects.get(email) ?? String(BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 12)}`));
  subjects.set(email, known);
  return known;
}
