import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../../scripts/faults/side-by-side.ts';

const never = new AbortController().signal;

describe('work side by side', () => {
  it('has at most so many items in hand, and gives the results in the order of the items', async () => {
    let inHand = 0;
    let most = 0;
    const results = await sideBySide([5, 1, 3, 2, 4], 2, never, async (turns) => {
      most = Math.max(most, ++inHand);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      inHand -= 1;
      return turns * 10;
    });
    expect(results).toEqual([50, 10, 30, 20, 40]);
    expect(most).toBe(2);
  });

  it('begins nothing after an abort', async () => {
    const stopper = new AbortController();
    const begun: number[] = [];
    await sideBySide([1, 2, 3, 4], 1, stopper.signal, (item) => {
      begun.push(item);
      if (item === 2) stopper.abort();
      return Promise.resolve();
    });
    expect(begun).toEqual([1, 2]);
  });
});
