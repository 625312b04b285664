import type { Field } from '../../types.ts';

/** Types whose value on the wire is a text with a length. */
export const textTypes = ['string', 'text', 'email', 'url', 'phone'] as const;

const defaultLength: Readonly<Record<string, number>> = { text: 65_536 };

/** The legal length of a text field in code points, as the spec page defaults it. */
export function textBounds(field: Field): { min: number; max: number } {
  return { min: Number(field.min ?? 0), max: Number(field.max ?? defaultLength[field.type] ?? 255) };
}

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** The legal range of an `integer`: int32, or up to ±(2^53 − 1) when `min` or `max` reach beyond it. */
export function integerBounds(field: Field): { min: number; max: number } {
  const min = field.min === undefined ? undefined : Number(field.min);
  const max = field.max === undefined ? undefined : Number(field.max);
  const wide = (min !== undefined && min < int32.min) || (max !== undefined && max > int32.max);
  const safe = Number.MAX_SAFE_INTEGER;
  return { min: min ?? (wide ? -safe : int32.min), max: max ?? (wide ? safe : int32.max) };
}

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

/** The legal range of a `money` amount in minor units. */
export function moneyBounds(field: Field): { min: number; max: number } {
  const safe = Number.MAX_SAFE_INTEGER;
  return { min: Number(field.min ?? -safe), max: Number(field.max ?? safe) };
}

/** The legal number of items of a list. */
export function countBounds(field: Field): { min: number; max: number } {
  return { min: Number(field.min ?? 0), max: Math.min(100, Number(field.max ?? 100)) };
}

/** The field that one item of a list is: `min` and `max` of a list count items, so an item has only its type's own bounds. */
export function itemOf(field: Field): Field {
  const { min: _min, max: _max, default: _default, example: _example, ...rest } = field;
  return { ...rest, list: false, required: true };
}

/** The legal range of a date or datetime in milliseconds, of a time in seconds. */
export function momentBounds(field: Field): { min: number; max: number } {
  if (field.type === 'time') {
    return { min: secondsOf(String(field.min ?? '00:00:00')), max: secondsOf(String(field.max ?? '23:59:59')) };
  }
  return {
    min: Date.parse(String(field.min ?? '0001-01-01T00:00:00.000Z')),
    max: Date.parse(String(field.max ?? (field.type === 'date' ? '9999-12-31' : '9999-12-31T23:59:59.999Z'))),
  };
}

/** `HH:MM:SS` as seconds since midnight. */
export function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Writes a position in the range of a date, time or datetime field in wire form. */
export function momentText(field: Field, position: number): string {
  if (field.type === 'time') return new Date(position * 1000).toISOString().slice(11, 19);
  const text = new Date(position).toISOString();
  return field.type === 'date' ? text.slice(0, 10) : text;
}
