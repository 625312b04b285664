import type { Spec } from '../../types.ts';
import type { Client } from '../http/client.ts';
import { isRecord } from '../model/is-record.ts';
import { wantStatus } from '../want/want-status.ts';
import { want } from '../want/want.ts';
import { dataOf } from '../want/data-of.ts';
import { createGrants } from './grants.ts';
import { startProviderServer, suiteClient } from './provider-server.ts';
import type { Departure, Identity, ProviderFault, Providers } from './providers.ts';

/** Starts a provider for every one of the spec: real authorization servers, at which the suite says who signs in. */
export async function startProviders({ api, authentication }: Spec): Promise<Providers> {
  const grants = createGrants();
  const { origin, stop } = await startProviderServer(grants);
  const oauth = `${api.basePath}/auth/oauth`;
  const environment = Object.fromEntries(
    authentication.providers.flatMap((provider) => {
      const prefix = `OIDC_${provider.toUpperCase()}`;
      return [
        [`${prefix}_ISSUER`, `${origin}/${provider}`],
        [`${prefix}_CLIENT_ID`, suiteClient.id],
        [`${prefix}_CLIENT_SECRET`, suiteClient.secret],
      ];
    }),
  );

  async function depart(client: Client, provider: string, query = ''): Promise<Departure> {
    const exchange = await client.get(`${oauth}/${provider}/authorize${query}`);
    wantStatus(exchange, 302, `${provider}: authorize`);
    const location = exchange.headers['location'] ?? '';
    want(URL.canParse(location), `${provider}: authorize redirects to the provider`, exchange);
    const cookie = (exchange.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    return { exchange, url: new URL(location), cookie };
  }

  function approve(url: URL, identity: Identity, fault?: ProviderFault): string {
    const asked = (name: string) => url.searchParams.get(name);
    const [, provider = ''] = url.pathname.split('/');
    const state = { state: asked('state') ?? '' };
    const issuer = fault === 'callback issuer' ? 'https://elsewhere.example' : `${origin}/${provider}`;
    const iss = provider === 'github' ? {} : { iss: issuer };
    if (fault === 'refused') return new URLSearchParams({ error: 'access_denied', ...state, ...iss }).toString();
    const code = grants.issue({
      ...{ provider, identity, fault },
      redirectUri: asked('redirect_uri') ?? '',
      challenge: asked('code_challenge') ?? '',
      nonce: asked('nonce') ?? undefined,
    });
    return new URLSearchParams({ code, ...state, ...iss }).toString();
  }

  const arrive: Providers['arrive'] = (client, provider, query, cookie, accept) =>
    client.get(`${oauth}/${provider}/callback?${query}`, {
      ...(cookie !== '' && { cookie }),
      ...(accept !== undefined && { accept }),
    });

  async function signIn(client: Client, provider: string, identity: Identity) {
    const { url, cookie } = await depart(client, provider);
    const arrived = await arrive(client, provider, approve(url, identity), cookie);
    wantStatus(arrived, 302, `${provider}: callback`);
    const location = arrived.headers['location'] ?? '';
    const code = URL.canParse(location) ? new URL(location).searchParams.get('code') : null;
    want(code !== null, `${provider}: the callback redirects with a code`, arrived);
    const exchanged = await client.post(`${oauth}/exchange`, { code });
    wantStatus(exchanged, 200, `${provider}: exchange`);
    const data = dataOf(exchanged);
    want(isRecord(data) && typeof data['access_token'] === 'string', 'exchange gives a token pair', exchanged);
    return data as Awaited<ReturnType<Providers['signIn']>>;
  }

  return { environment, depart, approve, arrive, signIn, stop };
}
