import type { Field } from '../../types.ts';

/** The legal range of a `money` amount in minor units. */
export function moneyBounds(field: Field): { min: number; max: number } {
  const safe = Number.MAX_SAFE_INTEGER;
  return { min: Number(field.min ?? -safe), max: Number(field.max ?? safe) };
}
