import { expect, test } from 'vitest';
import { references } from '../../../../src/validators/fields/references.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `0190b6c2-0000-7000-8000-${String(index).padStart(12, '0')}`);

test('references are a set of at most 100 ids', () => {
  expect(refusedValues(references(), [[], ids(100)])).toEqual([]);
  const wrong = ['x', ['x'], [...ids(1), ...ids(1)], ids(101)];
  expect(refusedValues(references(), wrong)).toEqual(wrong);
});

test('their bounds count ids', () => {
  expect(refusedValues(references({ min: 1, max: 2 }), [ids(0), ids(1), ids(2), ids(3)])).toEqual([ids(0), ids(3)]);
});
