import { expect, test } from 'vitest';
import { decimal } from '../../../../src/validators/fields/decimal.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a decimal is exact text with at most its digits', () => {
  expect(refusedValues(decimal(5, 2), ['0', '-0.1', '999.99', '-999.99'])).toEqual([]);
  const wrong = [1.5, '', '1000', '0.001', '01', '.5', '1.', '1e2', '+1', 'NaN'];
  expect(refusedValues(decimal(5, 2), wrong)).toEqual(wrong);
});

test.each([
  ['0', 2, '0.00'],
  ['-0', 2, '0.00'],
  ['-0.5', 2, '-0.50'],
  ['12.3', 4, '12.3000'],
  ['7', 0, '7'],
])('%s with %d decimals comes back as %s', (text, scale, expected) => {
  expect(decimal(8, scale).parse(text)).toBe(expected);
});

test('a decimal may have no whole digits', () => {
  expect(refusedValues(decimal(2, 2), ['0.99', '1'])).toEqual(['1']);
});

test('its bounds are included and compared as numbers', () => {
  const schema = decimal(5, 2, { min: '-9.5', max: '10' });
  expect(refusedValues(schema, ['-9.51', '-9.50', '9.99', '10.0', '10.01'])).toEqual(['-9.51', '10.01']);
});
