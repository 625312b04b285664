import { expect, test } from 'vitest';
import { bigint } from '../../../../src/validators/fields/bigint.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a bigint is a 64-bit whole number in a string', () => {
  expect(refusedValues(bigint(), ['0', '-1', '9223372036854775807', '-9223372036854775808'])).toEqual([]);
  const wrong = [1, '', '01', '-0', '1.0', '1e3', '9223372036854775808', '-9223372036854775809'];
  expect(refusedValues(bigint(), wrong)).toEqual(wrong);
});

test('its bounds are included', () => {
  expect(refusedValues(bigint({ min: 2n, max: 4n }), ['1', '2', '4', '5'])).toEqual(['1', '5']);
});
