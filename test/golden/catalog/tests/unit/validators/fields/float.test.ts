import { expect, test } from 'vitest';
import { float } from '../../../../src/validators/fields/float.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a float is a finite number', () => {
  expect(refusedValues(float(), [0, -1.5, 1e300])).toEqual([]);
  const wrong = ['1', Infinity, Number.NaN, null];
  expect(refusedValues(float(), wrong)).toEqual(wrong);
});

test('its bounds are included', () => {
  expect(refusedValues(float({ min: -0.5, max: 0.5 }), [-0.6, -0.5, 0.5, 0.6])).toEqual([-0.6, 0.6]);
});
