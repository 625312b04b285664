/** How long to wait after a failed attempt, counted from 1: doubled each time up to `mostMs`, less up to a half by chance. */
export function backoff(attempt: number, firstMs: number, mostMs: number, chance: number = Math.random()): number {
  const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
  return Math.round(full * (1 - chance / 2));
}
