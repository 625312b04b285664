import { expect, test } from 'vitest';
import { integer } from '../../../../src/validators/fields/integer.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('an integer has 32 bits', () => {
  expect(refusedValues(integer(), [0, -2_147_483_648, 2_147_483_647])).toEqual([]);
  const wrong = ['1', 1.5, -2_147_483_649, 2_147_483_648, Number.NaN];
  expect(refusedValues(integer(), wrong)).toEqual(wrong);
});

test('its bounds may be wider, and are included', () => {
  expect(refusedValues(integer({ min: 1, max: 9_000_000_000 }), [0, 1, 9_000_000_000])).toEqual([0]);
});
