import { expect, test } from 'vitest';
import { checkJson } from '../../../src/validators/check-json.ts';

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner) => [inner], 'core');
}

const refusal = (code: string) => expect.objectContaining({ code }) as Error;

test.each([null, true, 1.5, 'text 🙂', { a: [1, { b: null }] }, nested(64)])('takes %j', (value) => {
  expect(() => {
    checkJson(value);
  }).not.toThrow();
});

test.each([
  ['U+0000', { a: ['\u0000'] }],
  ['a lone surrogate', '\ud800'],
  ['a member name that is not text', { '\ud800': 1 }],
  ['a number beyond a double', [JSON.parse('1e400')]],
])('refuses %s', (_what, value) => {
  expect(() => {
    checkJson(value);
  }).toThrow(refusal('VALIDATION_ERROR'));
});

test('refuses what only an attack would nest', () => {
  expect(() => {
    checkJson(nested(65));
  }).toThrow(refusal('MALFORMED_JSON'));
});
