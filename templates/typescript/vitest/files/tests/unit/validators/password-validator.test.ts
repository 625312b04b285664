import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/validators/parse-body.ts';
import { credentials, passwordReset, registration } from '../../../src/validators/password-validator.ts';

const person = { email: 'ann@example.com', name: 'Ann', password: 'correct horse' };

function refusal(change: object): unknown {
  try {
    return parseBody(registration, { ...person, ...change });
  } catch (error) {
    return error;
  }
}

describe('a password', () => {
  test.each(['correct horse', '🐎🐎🐎🐎🐎🐎🐎🐎', ' '.repeat(8), 'x'.repeat(128)])('may be %j', (password) => {
    expect(refusal({ password })).toMatchObject({ password });
  });

  test.each([
    ['seven77', 'invalid_value'],
    ['🐎🐎🐎🐎🐎🐎🐎', 'invalid_value'],
    ['x'.repeat(129), 'invalid_value'],
    ['password', 'common_password'],
    ['PassWord', 'common_password'],
    ['ｐａｓｓｗｏｒｄ', 'common_password'],
  ])('may not be %j', (password, code) => {
    expect(refusal({ password })).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'password', code }] });
  });
});

describe('an address', () => {
  test('is trimmed and in lower case', () => {
    expect(refusal({ email: ' Ann@Example.COM ' })).toMatchObject({ email: 'ann@example.com' });
    expect(parseBody(credentials, { email: 'ANN@example.com', password: 'x' }).email).toBe('ann@example.com');
  });

  test('is refused when it cannot be one', () => {
    expect(refusal({ email: 'ann' })).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'email' }] });
  });
});

test('nobody chooses a role, and everything that is wrong is named at once', () => {
  expect(refusal({ role: 'admin' })).toMatchObject({ code: 'UNKNOWN_FIELD', details: [{ field: 'role' }] });
  expect(() => parseBody(passwordReset, { password: 'short' })).toThrow('2 fields are invalid');
});
