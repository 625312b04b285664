import { expect, test } from 'vitest';
import { z } from 'zod';
import { list } from '../../../../src/validators/fields/list.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('a list has at most 100 items of its kind', () => {
  expect(refusedValues(list(z.number()), [[], items(100)])).toEqual([]);
  const wrong = [1, ['x'], [null], items(101)];
  expect(refusedValues(list(z.number()), wrong)).toEqual(wrong);
});

test('its bounds count items', () => {
  const schema = list(z.number(), { min: 1, max: 2 });
  expect(refusedValues(schema, [items(0), items(1), items(2), items(3)])).toEqual([items(0), items(3)]);
});
