import type { FieldType } from '../../types.ts';

/** Orders two values of a type in canonical form: negative, zero or positive. Texts of dates order as they stand. */
export function compareValues(type: FieldType, left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (type === 'bigint' || type === 'decimal') {
    // Both have the same number of digits after the point, so without it they compare as whole numbers.
    const difference = BigInt(String(left).replace('.', '')) - BigInt(String(right).replace('.', ''));
    return difference < 0n ? -1 : Number(difference > 0n);
  }
  return String(left) < String(right) ? -1 : Number(String(left) > String(right));
}
