import { expect, test } from 'vitest';
import { OidcProvider } from '../../../src/services/oidc-provider.ts';
import { startProvider } from '../../fixtures/test-provider.ts';

const backend = { clientId: 'backend', clientSecret: 'known-to-the-provider', redirectUri: 'https://api.example.com' };
const secrets = { nonce: 'nonce', codeVerifier: 'verifier' };
const aud = ['backend', 'another'];

/** Signs somebody in at a provider with more to say about itself. */
async function identify(metadata: object, claims: Record<string, unknown>) {
  const server = await startProvider(metadata);
  try {
    const provider = new OidcProvider({ ...backend, issuer: server.url });
    const code = server.approve(await provider.authorizationUrl('state', secrets), { subject: 7, claims });
    return await provider.identify(code, secrets);
  } finally {
    await server.close();
  }
}

test.each([
  ['wants the secret in the body', { token_endpoint_auth_methods_supported: ['client_secret_post'] }, {}],
  ['lists us as the client', {}, { aud: ['backend'] }],
  ['names other clients, but us as the one', {}, { aud, azp: 'backend' }],
])('a provider may be one that %s', async (_what, metadata, claims) => {
  expect(await identify(metadata, claims)).toMatchObject({ subject: '7' });
});

test.each([
  ['has made the token for another client', {}, { aud, azp: 'another' }, 'INVALID_TOKEN'],
  ['says that it is another', { issuer: 'https://elsewhere.example' }, {}, 'DEPENDENCY_UNAVAILABLE'],
  ['does not show its keys', { jwks_uri: 'http://127.0.0.1:1' }, {}, 'DEPENDENCY_UNAVAILABLE'],
])('a provider cannot be one that %s', async (_what, metadata, claims, code) => {
  await expect(identify(metadata, claims)).rejects.toMatchObject({ code });
});

test.each([true, false])('whether an answer has to name the provider, the provider says: %s', async (names) => {
  const server = await startProvider({ authorization_response_iss_parameter_supported: names });
  const provider = new OidcProvider({ ...backend, issuer: server.url });
  expect(await provider.isIssuer(undefined)).toBe(!names);
  await server.close();
});
