import { expect, test } from 'vitest';
import { json } from '../../../../src/validators/fields/json.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner) => [inner], 'core');
}

test('json is any value but null', () => {
  expect(refusedValues(json(), [false, 0, '', [], { a: [{ b: null }] }])).toEqual([]);
  expect(refusedValues(json(), [null, undefined])).toEqual([null, undefined]);
});

test('json has at most 32 levels', () => {
  expect(refusedValues(json(), [nested(32), nested(33)])).toEqual([nested(33)]);
});

test('json has at most 64 KiB', () => {
  expect(refusedValues(json(), ['x'.repeat(65_534)])).toEqual([]);
  expect(refusedValues(json(), ['x'.repeat(65_535)])).toHaveLength(1);
});
