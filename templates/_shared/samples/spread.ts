/**
 * `count` whole numbers from `low` to `high`, ascending: `step` apart if there is room for that, from `preferred` on if
 * that fits, one apart otherwise. Fewer when the range is smaller.
 */
export function spread(low: bigint, high: bigint, preferred: bigint, step: bigint, count: number): readonly bigint[] {
  const room = high - low;
  const width = room >= step * BigInt(count - 1) ? step : 1n;
  const last = high - width * BigInt(count - 1);
  const latest = last < low ? low : last;
  const start = preferred < low ? low : preferred > latest ? latest : preferred;
  const values = Array.from({ length: count }, (_, index) => start + width * BigInt(index));
  return values.filter((value) => value <= high);
}
