import { describe, expect, it } from 'vitest';
import { sample } from '../../../backends/faults/sample.ts';

const items = Array.from({ length: 100 }, (_, index) => index);

describe('a sample', () => {
  it('has as many different items as asked for, in their order', () => {
    const drawn = sample(items, 12, 7);
    expect(new Set(drawn).size).toBe(12);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  });

  it('is the same for a seed and another for another', () => {
    expect(sample(items, 12, 7)).toEqual(sample(items, 12, 7));
    expect(sample(items, 12, 8)).not.toEqual(sample(items, 12, 7));
  });

  it('reaches every item in time', () => {
    const reached = new Set(Array.from({ length: 100 }, (_, seed) => sample(items, 12, seed)).flat());
    expect(reached.size).toBe(items.length);
  });
});
