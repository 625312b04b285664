import type { Field } from '../../types.ts';
import { scaled, scaleOf } from './scaled-number.ts';

/** The legal range of a `bigint` or `decimal` in units of its last place. */
export function exactBounds(field: Field): { min: bigint; max: bigint } {
  const scale = scaleOf(field);
  const limit = field.type === 'decimal' ? 10n ** BigInt(field.precision ?? 18) - 1n : 2n ** 63n - 1n;
  const lowest = field.type === 'decimal' ? -limit : -limit - 1n;
  return {
    min: field.min === undefined ? lowest : scaled(String(field.min), scale),
    max: field.max === undefined ? limit : scaled(String(field.max), scale),
  };
}
