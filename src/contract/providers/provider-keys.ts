import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key with which a provider signs, as others may see it. */
export type ProviderKey = Readonly<{ privateKey: KeyObject; jwk: Readonly<Record<string, unknown>> }>;

/** Makes an RSA key. */
export function createProviderKey(kid: string): ProviderKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
}

/** Signs claims as a JWS with RS256 (RFC 7515, RFC 7518 §3.3). */
export function signClaims(claims: object, { privateKey, jwk }: ProviderKey): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: jwk['kid'] })}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}
