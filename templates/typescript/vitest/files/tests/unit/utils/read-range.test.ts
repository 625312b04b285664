import { expect, test } from 'vitest';
import { readRange } from '../../../src/utils/read-range.ts';

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=10-19', 10, 19],
  ['bytes=290-', 290, 299],
  ['bytes=-5', 295, 299],
  ['bytes=-500', 0, 299],
  ['bytes=290-99999999999999999999', 290, 299],
])('%s of 300 bytes is %i to %i', (header, start, end) => {
  expect(readRange(header, 300)).toEqual({ start, end });
});

test.each(['', 'bytes=-', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,5-6'])('%j is no range', (header) => {
  expect(readRange(header, 300)).toBeUndefined();
});

test.each(['bytes=300-', 'bytes=9999-10000', 'bytes=5-2', 'bytes=-0'])('%s has none of 300 bytes', (header) => {
  const { start, end } = readRange(header, 300) ?? { start: 0, end: 0 };
  expect(start).toBeGreaterThan(end);
});
