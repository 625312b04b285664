import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { createAccessTokens } from '../../../src/services/access-tokens.ts';
import { testConfig } from '../../fixtures/test-config.ts';

const claims = { userId: uuidv7(), sessionId: uuidv7() };
const config = testConfig();
const tokens = createAccessTokens(config);
const secret = Buffer.from(config.JWT_SECRET ?? '');

/** Signs what is almost an access token. */
async function forge(
  change: { header?: Record<string, string>; payload?: Record<string, unknown>; key?: Uint8Array } = {},
): Promise<string> {
  const real = await jwtVerify(await tokens.sign(claims), secret);
  return new SignJWT({ ...real.payload, ...change.payload })
    .setProtectedHeader({ ...real.protectedHeader, alg: 'HS256', ...change.header })
    .sign(change.key ?? secret);
}

describe('an access token', () => {
  test('says whom and which session it names, and nothing of them', async () => {
    const token = await tokens.sign(claims);
    expect(await tokens.verify(token)).toEqual(claims);
    const { payload, protectedHeader } = await jwtVerify(token, secret);
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'at+jwt', kid: expect.stringMatching(/^.{8}$/) as string });
    expect(payload).toMatchObject({ iss: config.PUBLIC_URL, aud: config.JWT_AUDIENCE, scope: '*' });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(config.ACCESS_TOKEN_TTL_SECONDS);
    expect(tokens.publicKeys).toEqual([]);
  });

  test('is believed as forged by these tests, if nothing is changed', async () => {
    expect(await tokens.verify(await forge())).toEqual(claims);
  });

  test.each([
    ['another key', { key: Buffer.from('a-key-of-somebody-else-0123456789') }],
    ['another type', { header: { typ: 'JWT' } }],
    ['the name of another key', { header: { kid: 'elsewhere' } }],
    ['another issuer', { payload: { iss: 'https://elsewhere.example' } }],
    ['another audience', { payload: { aud: 'somebody' } }],
    ['no session', { payload: { sid: undefined } }],
    ['a subject that is no id', { payload: { sub: 'admin' } }],
    ['a time before it holds', { payload: { nbf: Math.floor(Date.now() / 1000) + 600 } }],
  ])('is refused with %s', async (_, change) => {
    await expect(tokens.verify(await forge(change))).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
  });

  test('is refused without a signature', async () => {
    const { payload } = await jwtVerify(await tokens.sign(claims), secret);
    await expect(tokens.verify(new UnsecuredJWT(payload).encode())).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
    await expect(tokens.verify('not.a.token')).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
  });

  test('expires, half a minute later at most', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await tokens.verify(await forge({ payload: { exp: now - 10 } }))).toEqual(claims);
    const expired = await forge({ payload: { exp: now - 60 } });
    await expect(tokens.verify(expired)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  test('expires for those who knew it, too', async () => {
    const token = await tokens.sign(claims);
    expect(await tokens.verify(token)).toEqual(claims);
    vi.useFakeTimers({ now: Date.now() + (config.ACCESS_TOKEN_TTL_SECONDS + 60) * 1000 });
    await expect(tokens.verify(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    vi.useRealTimers();
  });
});

test('with ES256, others can check tokens with the public key, and HS256 is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const elliptic = createAccessTokens(testConfig({ JWT_ALG: 'ES256', JWT_PRIVATE_KEY: pem }));
  const token = await elliptic.sign(claims);
  expect(await elliptic.verify(token)).toEqual(claims);
  const [key] = elliptic.publicKeys;
  expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
  expect(key).not.toHaveProperty('d');
  expect((await jwtVerify(token, publicKey)).protectedHeader.kid).toBe(key?.kid);
  await expect(elliptic.verify(await forge())).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
  const confused = await forge({ key: Buffer.from(createPublicKey(pem).export({ type: 'spki', format: 'pem' })) });
  await expect(elliptic.verify(confused)).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
});
