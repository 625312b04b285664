import { createHmac } from 'node:crypto';

/** A JWT as JSON, before it is signed. */
export type TokenParts = Readonly<{ header: Record<string, unknown>; claims: Record<string, unknown> }>;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Reads header and claims of a JWT without verifying it. */
export function tokenParts(token: string): TokenParts {
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  return { header: header ?? {}, claims: claims ?? {} };
}

/** Signs a JWT with a shared secret (RFC 7515, RFC 7518 §3.2); `hash` is that of the HMAC, `none` leaves it unsigned. */
export function forgeToken({ header, claims }: TokenParts, key: string, hash: 'sha256' | 'sha512' | 'none'): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${hash === 'none' ? '' : createHmac(hash, key).update(text).digest('base64url')}`;
}
