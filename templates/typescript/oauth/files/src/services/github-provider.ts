import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fetchJson } from '../utils/fetch-json.ts';
import type { Provider, ProviderClient, ProviderIdentity, SignInSecrets } from './provider.ts';

const tokenSchema = z.object({ access_token: z.string().min(1) });
const userSchema = z.object({ id: z.number().int(), name: z.string().nullish(), login: z.string() });
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** GitHub, or a GitHub Enterprise server: OAuth 2 without an id_token, so that its API is asked. */
export class GithubProvider implements Provider {
  readonly #client: ProviderClient;

  constructor(client: ProviderClient) {
    this.#client = client;
  }

  authorizationUrl(state: string, { codeVerifier }: SignInSecrets): Promise<string> {
    const url = new URL(`${this.#client.issuer}/login/oauth/authorize`);
    const parameters = {
      client_id: this.#client.clientId,
      redirect_uri: this.#client.redirectUri,
      scope: 'read:user user:email',
      state,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return Promise.resolve(url.href);
  }

  isIssuer(issuer: string | undefined): Promise<boolean> {
    const { issuer: own } = this.#client;
    return Promise.resolve(issuer === undefined || issuer === own || issuer === `${own}/login/oauth`);
  }

  async identify(code: string, { codeVerifier }: SignInSecrets): Promise<ProviderIdentity> {
    const { issuer, clientId, clientSecret, redirectUri } = this.#client;
    const { access_token } = await fetchJson(tokenSchema, `${issuer}/login/oauth/access_token`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      }),
    });
    const headers = { Accept: 'application/vnd.github+json', Authorization: `Bearer ${access_token}` };
    const [user, emails] = await Promise.all([
      fetchJson(userSchema, `${this.#api}/user`, { headers }),
      fetchJson(emailsSchema, `${this.#api}/user/emails`, { headers }),
    ]);
    const primary = emails.find((email) => email.primary);
    return {
      issuer,
      subject: String(user.id),
      email: primary?.email,
      emailVerified: primary?.verified === true,
      name: user.name ?? user.login,
    };
  }

  get #api(): string {
    const { issuer } = this.#client;
    return issuer === 'https://github.com' ? 'https://api.github.com' : `${issuer}/api/v3`;
  }
}
