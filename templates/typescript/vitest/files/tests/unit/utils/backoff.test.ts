import { expect, test } from 'vitest';
import { backoff } from '../../../src/utils/backoff.ts';

test('each wait is twice the one before, up to the longest', () => {
  expect([1, 2, 3, 4].map((attempt) => backoff(attempt, 100, 500, 0))).toEqual([100, 200, 400, 500]);
});

test('chance takes up to a half away', () => {
  expect(backoff(2, 100, 500, 1)).toBe(100);
  for (let tries = 0; tries < 100; tries += 1) {
    expect(backoff(3, 100, 5_000)).toBeGreaterThanOrEqual(200);
    expect(backoff(3, 100, 5_000)).toBeLessThanOrEqual(400);
  }
});
