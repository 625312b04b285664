import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Grant, Grants } from './grants.ts';
import { createProviderKey, signClaims } from './provider-keys.ts';

/** What the providers know their one client by. */
export const suiteClient = { id: 'contract-suite', secret: 'contract-suite-client-secret-1234567890' };

type Answer = Readonly<{ status: number; body: unknown }>;

const refusal = (error: string, status = 400): Answer => ({ status, body: { error } });

/** The client's proof, in the header or in the body (RFC 6749 §2.3.1). */
function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [form.get('client_id'), form.get('client_secret')];
  return id === suiteClient.id && secret === suiteClient.secret;
}

/** Serves OpenID providers below `/<name>` and a GitHub below `/github`, on a free port of this machine. */
export async function startProviderServer(grants: Grants): Promise<{ origin: string; stop: () => Promise<void> }> {
  const key = createProviderKey('suite');
  const stranger = createProviderKey('suite');
  let origin = '';

  const discovery = (issuer: string): Answer => ({
    status: 200,
    body: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      authorization_response_iss_parameter_supported: true,
    },
  });

  function idToken({ identity, nonce, provider, fault }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const { sub, email, emailVerified, name } = identity;
    const claims = {
      iss: fault === 'issuer' ? 'https://elsewhere.example' : `${origin}/${provider}`,
      aud: fault === 'audience' ? 'another-client' : suiteClient.id,
      nonce: fault === 'nonce' ? 'another-nonce' : nonce,
      iat: fault === 'expired' ? now - 7200 : now,
      exp: fault === 'expired' ? now - 3600 : now + 300,
      ...{ sub, email, email_verified: emailVerified, name },
    };
    return signClaims(claims, fault === 'signature' ? stranger : key);
  }

  async function token(request: IncomingMessage, provider: string): Promise<Answer> {
    const form = new URLSearchParams(await text(request));
    if (!isClient(request, form)) return refusal('invalid_client', 401);
    const value = (name: string) => form.get(name) ?? '';
    const grant = grants.redeem(value('code'), provider, value('redirect_uri'), value('code_verifier'));
    if (!grant) return provider === 'github' ? refusal('bad_verification_code', 200) : refusal('invalid_grant');
    const pair = { access_token: grants.accessToken(grant), token_type: 'Bearer' };
    return {
      status: 200,
      body: provider === 'github' ? pair : { ...pair, expires_in: 300, id_token: idToken(grant) },
    };
  }

  function github(request: IncomingMessage, path: string): Answer {
    const grant = grants.ofToken(/^(?:Bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (!grant) return { status: 401, body: { message: 'Bad credentials' } };
    const { sub, email, emailVerified, name } = grant.identity;
    if (path === '/user') return { status: 200, body: { id: Number(sub), login: `person-${sub}`, name, email: null } };
    const spare = { email: `spare-${email}`, primary: false, verified: true };
    return { status: 200, body: [spare, { email, primary: true, verified: emailVerified }] };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname } = new URL(request.url ?? '/', origin);
    const [, provider = '', rest = ''] = /^\/([a-z]+)(\/.*)$/.exec(pathname) ?? [];
    if (rest === '/.well-known/openid-configuration') return discovery(`${origin}/${provider}`);
    if (rest === '/jwks') return { status: 200, body: { keys: [key.jwk] } };
    if (request.method === 'POST' && ['/token', '/login/oauth/access_token'].includes(rest))
      return token(request, provider);
    if (['/api/v3/user', '/api/v3/user/emails'].includes(rest)) return github(request, rest.replace('/api/v3', ''));
    return { status: 404, body: { error: 'not_found' } };
  }

  const server: Server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(body));
      },
      () => {
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
