import { expect, test } from 'vitest';
import { createUploadSigner } from '../../../src/utils/upload-signer.ts';

const signer = createUploadSigner('only-the-tests-sign-with-this-secret');
const terms = { id: 'a', expires: Math.floor(Date.now() / 1000) + 60, contentType: 'image/png', size: 3 };
const signature = signer.sign(terms);

test('a signature holds for its terms', () => {
  expect(signer.verify(terms, signature)).toBe(true);
});

test.each([
  ['another file', { ...terms, id: 'b' }],
  ['a later end', { ...terms, expires: terms.expires + 1 }],
  ['another type', { ...terms, contentType: 'text/html' }],
  ['another length', { ...terms, size: 4 }],
])('and not for %s', (_what, other) => {
  expect(signer.verify(other, signature)).toBe(false);
});

test('nor for ever, nor under another secret', () => {
  const past = { ...terms, expires: 1 };
  expect(signer.verify(past, signer.sign(past))).toBe(false);
  expect(createUploadSigner('a secret of somebody else, for once').verify(terms, signature)).toBe(false);
  expect(signer.verify(terms, '')).toBe(false);
});
