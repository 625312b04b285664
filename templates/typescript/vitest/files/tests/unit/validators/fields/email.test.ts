import { expect, test } from 'vitest';
import { email } from '../../../../src/validators/fields/email.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('an e-mail address has a local part and a domain with a dot', () => {
  expect(refusedValues(email(), ['a@b.co', "o'brien+tag@mail.example.com"])).toEqual([]);
  const wrong = [1, '', 'a', 'a@b', 'a@b.', 'a b@c.de', 'a@b..de', '@b.co', `${'x'.repeat(250)}@b.co`];
  expect(refusedValues(email(), wrong)).toEqual(wrong);
});

test('its length may be bounded further', () => {
  expect(refusedValues(email({ max: 8 }), ['a@b.co', 'abcd@b.co'])).toEqual(['abcd@b.co']);
});
