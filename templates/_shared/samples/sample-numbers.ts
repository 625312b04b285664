import { isWide } from '../../_shared/sql/column-type.ts';
import type { Field, Json } from '../../../src/types.ts';
import { spread } from './spread.ts';

const safest = BigInt(Number.MAX_SAFE_INTEGER);

/** Values of a numeric field, ascending. */
export function sampleNumbers(field: Field, count: number): readonly Json[] {
  switch (field.type) {
    case 'bigint':
      return whole(field, -(2n ** 63n), 2n ** 63n - 1n, count).map(String);
    case 'decimal':
      return decimals(field, count);
    case 'float':
      return floats(field, count);
    case 'money':
      return whole(field, -safest, safest, count).map((amount) => ({ amount: Number(amount), currency: 'EUR' }));
    default: {
      const limit = isWide(field) ? safest : 2n ** 31n - 1n;
      return whole(field, -limit, limit, count).map(Number);
    }
  }
}

function whole({ min, max }: Field, low: bigint, high: bigint, count: number): readonly bigint[] {
  return spread(min === undefined ? low : BigInt(min), max === undefined ? high : BigInt(max), 1n, 1n, count);
}

/** In whole numbers of the smallest unit: `1.50` with two decimals is 150. */
function decimals({ precision = 0, scale = 0, min, max }: Field, count: number): readonly string[] {
  const one = 10n ** BigInt(scale);
  const largest = 10n ** BigInt(precision) - 1n;
  const units = spread(
    min === undefined ? -largest : inUnits(min, scale),
    max === undefined ? largest : inUnits(max, scale),
    precision > scale ? one : 1n,
    precision > scale ? one : 1n,
    count,
  );
  return units.map((value) => fromUnits(value, scale));
}

function inUnits(value: number | string, scale: number): bigint {
  const [head = '0', fraction = ''] = String(value).split('.');
  return BigInt(head + fraction.slice(0, scale).padEnd(scale, '0'));
}

function fromUnits(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Halves, or eighths of the range when halves do not fit: numbers that binary floating point holds exactly. */
function floats({ min, max }: Field, count: number): readonly number[] {
  const low = min === undefined ? -Infinity : Number(min);
  const high = max === undefined ? Infinity : Number(max);
  const halves = Array.from({ length: count }, (_, index) => index + 0.5);
  if (halves.every((value) => value >= low && value <= high)) return halves;
  const from = Number.isFinite(low) ? low : high - count;
  const width = Math.min(Number.isFinite(high) ? (high - from) / 8 : 1, 1);
  return [...new Set(Array.from({ length: count }, (_, index) => from + width * index))].filter(
    (value) => value <= high,
  );
}
