import { hash as argon2Hash } from '@node-rs/argon2';
import { hash as bcryptHash } from '@node-rs/bcrypt';
import { describe, expect, test } from 'vitest';
import { createPasswordHasher } from '../../../src/services/password-hasher.ts';

const hasher = createPasswordHasher();

describe('a password', () => {
  test('is hashed with Argon2id, each time with another salt', async () => {
    const [first, second] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
    expect(await hasher.verify('correct horse', first)).toBe(true);
    expect(await hasher.verify('correct mouse', first)).toBe(false);
    expect(hasher.isWeak(first)).toBe(false);
  });

  test('is the same however its characters are composed', async () => {
    const hash = await hasher.hash('caf\u00e9 au lait');
    expect(await hasher.verify('cafe\u0301 au lait', hash)).toBe(true);
  });

  test.each([null, undefined])('is wrong when there is no hash but %s', async (hash) => {
    expect(await hasher.verify('correct horse', hash)).toBe(false);
  });
});

test('hashes of before are known, and known to be weak', async () => {
  const weaker = await argon2Hash('correct horse', { memoryCost: 8192, timeCost: 2, parallelism: 1 });
  const bcrypt = await bcryptHash('correct horse', 4);
  for (const hash of [weaker, bcrypt, bcrypt.replace('$2b$', '$2y$')]) {
    expect(await hasher.verify('correct horse', hash), hash).toBe(true);
    expect(await hasher.verify('correct mouse', hash), hash).toBe(false);
    expect(hasher.isWeak(hash), hash).toBe(true);
  }
});
