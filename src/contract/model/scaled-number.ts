import type { Field } from '../../types.ts';

/** The decimal places that a numeric field of this type keeps. */
export const scaleOf = (field: Field): number => (field.type === 'decimal' ? (field.scale ?? 0) : 0);

/** Reads decimal text as an integer number of `10^-scale`; further places are cut. */
export function scaled(text: string, scale: number): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const value =
    BigInt(whole || '0') * 10n ** BigInt(scale) + BigInt(fraction.padEnd(scale, '0').slice(0, scale) || '0');
  return negative ? -value : value;
}

/** Writes an integer number of `10^-scale` as decimal text in canonical scale. */
export function unscaled(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const sign = value < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
