import { expect, test } from 'vitest';
import { text } from '../../../../src/validators/fields/text.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('the length of a text counts code points', () => {
  expect(refusedValues(text({ min: 2, max: 3 }), ['a', 'ab', '🙂🙂🙂', 'abcd'])).toEqual(['a', 'abcd']);
});

test('a text has no U+0000', () => {
  expect(refusedValues(text({ max: 3 }), ['', 'a\u0000', 1])).toEqual(['a\u0000', 1]);
});

test('a text may have to match a pattern', () => {
  expect(refusedValues(text({ max: 3, pattern: /^[a-z]+$/ }), ['abc', 'ABC'])).toEqual(['ABC']);
});
