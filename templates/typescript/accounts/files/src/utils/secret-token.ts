import { createHash, randomBytes } from 'node:crypto';

/** A token that only its receiver knows: 32 random bytes as text. */
export function createSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
