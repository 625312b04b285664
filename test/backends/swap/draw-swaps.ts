import { randomInt } from 'node:crypto';
import { sample } from '../faults/sample.ts';

const count = 2;

/**
 * The examples whose pairs of backends are judged by the whole contract in this run, and what repeats the draw.
 * `BACKWRIGHT_SWAPS=all` judges every one.
 */
export function drawSwaps(examples: readonly string[]): Readonly<{ seed: string; judged: readonly string[] }> {
  if (process.env['BACKWRIGHT_SWAPS'] === 'all') return { seed: 'BACKWRIGHT_SWAPS=all', judged: examples };
  const seed = Number(process.env['BACKWRIGHT_SEED'] ?? randomInt(1, 2 ** 31));
  return { seed: `BACKWRIGHT_SEED=${String(seed)}`, judged: sample(examples, count, seed) };
}
