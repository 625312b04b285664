import { describe, expect, test } from 'vitest';
import { patternSamples } from '../../../templates/_shared/samples/pattern-samples.ts';

describe('samples of a pattern', () => {
  test.each([
    ['^[A-Z]{2}-[0-9]{4}$', 0, 32],
    ['^[a-z0-9]+(-[a-z0-9]+)*$', 20, 80],
    ['^(foo|ba[rz])+$', 1, 12],
    ['^[^a-z]+$', 3, 3],
    ['[A-Z]{2}', 6, 8],
    ['^\\d{1,3}(\\.\\d{1,3}){3}$', 0, 15],
    ['^[äöü€]+x?\\S\\w\\.$', 1, 40],
  ])('of %s match it, have its length, and differ', (pattern, min, max) => {
    const samples = patternSamples(pattern, min, max, 6);
    expect(new Set(samples).size).toBe(6);
    for (const sample of samples) {
      expect(sample).toMatch(new RegExp(pattern, 'u'));
      expect(Array.from(sample).length).toBeGreaterThanOrEqual(min);
      expect(Array.from(sample).length).toBeLessThanOrEqual(max);
    }
  });

  test('are as few as there are', () => {
    expect([...patternSamples('^(yes|no)$', 0, 9, 6)].sort()).toEqual(['no', 'yes']);
    expect(patternSamples('^[A-Z]{20}$', 0, 10, 6)).toEqual([]);
  });

  test('are the same every time', () => {
    expect(patternSamples('^[a-z]{8}$', 0, 9, 6)).toEqual(patternSamples('^[a-z]{8}$', 0, 9, 6));
  });
});
