import { expect, test } from 'vitest';
import { url } from '../../../../src/validators/fields/url.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a url is absolute and of the web', () => {
  expect(refusedValues(url(), ['http://a', 'https://example.com:8443/a?b=c#d'])).toEqual([]);
  const wrong = [1, '', '/a', 'example.com', 'ftp://a', 'javascript:alert(1)', 'https://a/<b>', 'https://a b'];
  expect(refusedValues(url(), wrong)).toEqual(wrong);
});

test('its length may be bounded further', () => {
  expect(refusedValues(url({ max: 9 }), ['http://ab', 'http://abc'])).toEqual(['http://abc']);
});
