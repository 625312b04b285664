import type { Field, Json } from '../../types.ts';
import { itemOf } from './item-of.ts';
import { scaled, scaleOf, unscaled } from './scaled-number.ts';

/** How a value that was sent comes back: decimals in canonical scale, date-times in UTC with milliseconds. */
export function wireForm(field: Field, value: Json): Json {
  if (value === null) return null;
  if (field.list && Array.isArray(value)) return value.map((item: Json) => wireForm(itemOf(field), item));
  if (field.type === 'datetime' && typeof value === 'string') return new Date(value).toISOString();
  if ((field.type === 'decimal' || field.type === 'bigint') && typeof value === 'string') {
    return unscaled(scaled(value, scaleOf(field)), scaleOf(field));
  }
  return value;
}
