import { expect, it } from 'vitest';
import { difference } from '../../../../src/contract/model/difference.ts';

it.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, undefined],
  [{ a: 1 }, { a: 2 }, 'a: 1 instead of 2'],
  [{ a: { b: null } }, { a: { b: 0 } }, 'a.b: null instead of 0'],
  [{}, { a: 1 }, 'a is missing'],
  [{ a: 1 }, {}, 'a should not be there'],
  [[1, 2], [1], 'list: 2 items instead of 1'],
  [{ a: [1] }, { a: ['1'] }, 'a[0]: 1 instead of "1"'],
  [-0, 0, undefined],
])('%j against %j: %s', (actual, expected, found) => {
  expect(difference(actual, expected)).toBe(found);
});
