import { expect, test } from 'vitest';
import { acceptedCoding } from '../../../src/utils/content-coding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.2, GZIP;q=0.8', 'gzip'],
  ['br; q=0, *', 'gzip'],
  ['*', 'br'],
  ['identity, gzip', 'gzip'],
  ['gzip;q=nonsense, br', 'br'],
])('of %s the coding is %s', (header, coding) => {
  expect(acceptedCoding(header)).toBe(coding);
});

test.each(['', 'identity', 'deflate', 'gzip;q=0', 'identity, *;q=0.5', 'br;q=nonsense', ';,='])(
  '%j leaves an answer as it is',
  (header) => {
    expect(acceptedCoding(header)).toBeUndefined();
  },
);
