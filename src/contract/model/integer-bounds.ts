import type { Field } from '../../types.ts';

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** The legal range of an `integer`: int32, or up to ±(2^53 − 1) when `min` or `max` reach beyond it. */
export function integerBounds(field: Field): { min: number; max: number } {
  const min = field.min === undefined ? undefined : Number(field.min);
  const max = field.max === undefined ? undefined : Number(field.max);
  const wide = (min !== undefined && min < int32.min) || (max !== undefined && max > int32.max);
  const safe = Number.MAX_SAFE_INTEGER;
  return { min: min ?? (wide ? -safe : int32.min), max: max ?? (wide ? safe : int32.max) };
}
