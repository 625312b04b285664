import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import type { Check } from '../../check.ts';
import { createCollector } from '../../create-collector.ts';
import { isRecord } from '../../model/is-record.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { forgeToken, tokenParts } from './forge-token.ts';
import { whenAccount } from './when-account.ts';

/** Keys that a token must not choose. */
export const a05: Check = {
  id: 'A05',
  title: 'keys and algorithms',
  contract:
    'With ES256 the public key is served as JWKS and verifies the tokens; a token signed by HS256 with that public key answers 401, and jku, jwk, x5u and foreign kids are never followed. With HS256 the JWKS is empty.',
  needs: ['env'],
  lane: 'own',
  when: whenAccount('bearer'),
  async run({ spec, client, start }) {
    const empty = await client.get('/.well-known/jwks.json');
    wantStatus(empty, 200, 'the JWKS with HS256');
    want(JSON.stringify(empty.json) === '{"keys":[]}', 'the JWKS with HS256 is {"keys":[]}', empty);
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const instance = await start({ env: { JWT_ALG: 'ES256', JWT_PRIVATE_KEY: pem, JWT_SECRET: undefined } });
    const auth = authRequests(spec, instance.client);
    const { tokens } = await instance.principals.create();
    const served = await instance.client.get('/.well-known/jwks.json');
    const keys = isRecord(served.json) ? served.json['keys'] : undefined;
    const key: unknown = Array.isArray(keys) ? keys[0] : undefined;
    want(isRecord(key), 'the JWKS with ES256 has a key', served);
    want(!('d' in key), 'the JWKS holds no private key', served);
    const { header, claims } = tokenParts(tokens.access_token);
    want(header['alg'] === 'ES256' && header['kid'] === key['kid'], 'the token names ES256 and the served key');
    const [head = '', body = '', signature = ''] = tokens.access_token.split('.');
    const holds = verify(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: createPublicKey({ key: key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    want(holds, 'the served key verifies the token', served);
    wantStatus(await auth.me(tokens.access_token), 200, 'the token with ES256');
    const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const hs256 = (more: Record<string, unknown> = {}) => ({ header: { ...header, alg: 'HS256', ...more }, claims });
    const collector = createCollector();
    const confused: readonly (readonly [string, string])[] = [
      ['the public key in PEM as secret', forgeToken(hs256(), spki, 'sha256')],
      ['the public key in PEM without its last line break', forgeToken(hs256(), spki.trim(), 'sha256')],
      ['the public key as JWK as secret', forgeToken(hs256(), JSON.stringify(key), 'sha256')],
      ['an empty secret', forgeToken(hs256(), '', 'sha256')],
      ['a jwk of its own', forgeToken(hs256({ jwk: { kty: 'oct', k: 'c2VjcmV0' } }), 'secret', 'sha256')],
      ['a jku', forgeToken(hs256({ jku: `${instance.client.url}/.well-known/jwks.json` }), spki, 'sha256')],
      ['a kid that is a path', forgeToken(hs256({ kid: '../../../../dev/null' }), '', 'sha256')],
    ];
    for (const [what, token] of confused)
      await collector.attempt(async () => {
        wantError(await auth.me(token), 401, 'INVALID_TOKEN', what);
      });
    collector.finish();
  },
};
