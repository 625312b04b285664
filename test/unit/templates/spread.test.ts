import { expect, test } from 'vitest';
import { spread } from '../../../templates/_shared/samples/spread.ts';

test.each([
  [-100, 100, 1, 1, 3, [1, 2, 3]],
  [10, 100, 1, 1, 3, [10, 11, 12]],
  [-100, -50, 1, 1, 3, [-52, -51, -50]],
  [0, 1_000, 100, 100, 3, [100, 200, 300]],
  [0, 150, 100, 100, 3, [100, 101, 102]],
  [5, 6, 1, 1, 3, [5, 6]],
  [5, 5, 1, 1, 3, [5]],
])('from %s to %s, at best %s and on by %s, %s values are %j', (low, high, preferred, step, count, expected) => {
  const values = spread(BigInt(low), BigInt(high), BigInt(preferred), BigInt(step), count);
  expect(values.map(Number)).toEqual(expected);
});
