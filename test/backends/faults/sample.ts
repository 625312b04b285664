import { createRandom } from '../../../src/contract/model/random.ts';

/** Some of the items, drawn by a seed, in their own order. */
export function sample<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const drawn = new Set(createRandom(seed, 'sample').shuffle(items).slice(0, count));
  return items.filter((item) => drawn.has(item));
}
