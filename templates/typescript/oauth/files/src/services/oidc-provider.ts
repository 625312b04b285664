import { createHash } from 'node:crypto';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ApiError } from '../utils/api-error.ts';
import { fetchJson, guardedFetch, unavailable } from '../utils/fetch-json.ts';
import type { Provider, ProviderClient, ProviderIdentity, SignInSecrets } from './provider.ts';

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});

type Metadata = z.infer<typeof metadataSchema>;

const tokenSchema = z.object({ id_token: z.string() });
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const claimsSchema = z.object({
  sub: z
    .string()
    .min(1)
    .max(255)
    .refine((sub) => sub.isWellFormed() && !sub.includes('\u0000')),
  email: z.string().nullish(),
  email_verified: z.boolean().default(false),
  name: z.string().nullish(),
});

/** A provider of OpenID Connect. What it says about itself is asked for once. */
export class OidcProvider implements Provider {
  readonly #client: ProviderClient;
  #known: Promise<{ metadata: Metadata; keys: JWTVerifyGetKey }> | undefined;

  constructor(client: ProviderClient) {
    this.#client = client;
  }

  async authorizationUrl(state: string, { nonce, codeVerifier }: SignInSecrets): Promise<string> {
    const { metadata } = await this.#discover();
    const url = new URL(metadata.authorization_endpoint);
    const parameters = {
      response_type: 'code',
      client_id: this.#client.clientId,
      redirect_uri: this.#client.redirectUri,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  async isIssuer(issuer: string | undefined): Promise<boolean> {
    const { metadata } = await this.#discover();
    return issuer === undefined ? !metadata.authorization_response_iss_parameter_supported : issuer === metadata.issuer;
  }

  async identify(code: string, { nonce, codeVerifier }: SignInSecrets): Promise<ProviderIdentity> {
    const { metadata, keys } = await this.#discover();
    const { id_token } = await fetchJson(tokenSchema, metadata.token_endpoint, {
      method: 'POST',
      ...this.#authenticated(metadata, {
        grant_type: 'authorization_code',
        code,
        redirect_uri: this.#client.redirectUri,
        code_verifier: codeVerifier,
      }),
    });
    const payload = await this.#verify(id_token, metadata, keys);
    const claims = claimsSchema.safeParse(payload);
    if (payload.nonce !== nonce || !claims.success) throw invalidIdToken();
    const { sub: subject, email, email_verified: emailVerified, name } = claims.data;
    return { issuer: metadata.issuer, subject, emailVerified, email: email ?? undefined, name: name ?? undefined };
  }

  async #verify(token: string, { issuer }: Metadata, keys: JWTVerifyGetKey): Promise<JWTPayload> {
    const { clientId: audience } = this.#client;
    const options = { issuer, audience, algorithms, clockTolerance: 30, requiredClaims: ['exp', 'iat', 'sub'] };
    try {
      const { payload } = await jwtVerify(token, keys, options);
      const isForUs = !Array.isArray(payload.aud) || payload.aud.length === 1 || payload.azp === audience;
      if (!isForUs) throw new TypeError('The token is for another client');
      return payload;
    } catch (error) {
      const isOurs = error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
      const isLate = error instanceof errors.JWKSTimeout;
      throw (isOurs && !isLate) || error instanceof TypeError ? invalidIdToken(error) : unavailable(error);
    }
  }

  /** The body of a token request with the client's own proof, in the way that the provider takes. */
  #authenticated(metadata: Metadata, parameters: Record<string, string>): RequestInit {
    const { clientId, clientSecret } = this.#client;
    const methods = metadata.token_endpoint_auth_methods_supported;
    if (methods.includes('client_secret_basic')) {
      const credentials = [clientId, clientSecret].map(encodeURIComponent).join(':');
      const headers = { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
      return { headers, body: new URLSearchParams(parameters) };
    }
    return { body: new URLSearchParams({ ...parameters, client_id: clientId, client_secret: clientSecret }) };
  }

  async #discover() {
    this.#known ??= this.#ask();
    try {
      return await this.#known;
    } catch (error) {
      this.#known = undefined;
      throw unavailable(error);
    }
  }

  async #ask() {
    const { issuer } = this.#client;
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const metadata = await fetchJson(metadataSchema, url);
    if (metadata.issuer !== issuer) throw new Error(`${url} speaks for ${metadata.issuer}`);
    return { metadata, keys: createRemoteJWKSet(new URL(metadata.jwks_uri), { [customFetch]: fetchKeys }) };
  }
}

/** Keys are fetched through the same guard as everything else of a provider. */
function fetchKeys(url: string): Promise<Response> {
  return guardedFetch(url, { headers: { Accept: 'application/json' } });
}

function invalidIdToken(cause?: unknown): ApiError {
  return new ApiError('INVALID_TOKEN', 'The provider did not prove who signed in', { cause });
}
