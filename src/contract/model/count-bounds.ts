import type { Field } from '../../types.ts';

/** The legal number of items of a list. */
export function countBounds(field: Field): { min: number; max: number } {
  return { min: Number(field.min ?? 0), max: Math.min(100, Number(field.max ?? 100)) };
}
