import { availableParallelism } from 'node:os';
import * as argon2 from '@node-rs/argon2';
import * as bcrypt from '@node-rs/bcrypt';
import { createGate } from '../utils/gate.ts';

/** Turns passwords into what is stored of them, and compares them with it. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Without a hash the answer is no, after the same work. */
  verify(password: string, hash: string | null | undefined): Promise<boolean>;
  /** Whether a hash is weaker than the ones that are made now. */
  isWeak(hash: string): boolean;
}

// OWASP's parameters for Argon2id.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const argon2id = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/;
const seatsPerCore = 50;
/** The hash of no password. */
const decoy = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes with Argon2id, on at most as many cores as there are; also knows bcrypt. */
export function createPasswordHasher(): PasswordHasher {
  const cores = availableParallelism();
  const gate = createGate(cores, cores * seatsPerCore);
  return {
    hash: (password) => gate(() => argon2.hash(password.normalize('NFKC'), parameters)),
    verify: (password, hash) =>
      gate(() => {
        const stored = hash ?? decoy;
        const normal = password.normalize('NFKC');
        return stored.startsWith('$2') ? bcrypt.verify(normal, stored) : argon2.verify(stored, normal);
      }),
    isWeak(hash) {
      const [, memoryCost = 0, timeCost = 0] = argon2id.exec(hash) ?? [];
      return Number(memoryCost) < parameters.memoryCost || Number(timeCost) < parameters.timeCost;
    },
  };
}
