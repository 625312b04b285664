import { randomBytes, randomInt } from 'node:crypto';
import type { Identity } from '../../providers/providers.ts';

/** Somebody whom no backend knows yet. GitHub's subjects are numbers. */
export function newIdentity(more: Partial<Identity> = {}): Identity {
  const token = randomBytes(6).toString('hex');
  return {
    sub: String(randomInt(1, 2 ** 47)),
    email: `person-${token}@example.com`,
    emailVerified: true,
    name: `Person ${token}`,
    ...more,
  };
}
