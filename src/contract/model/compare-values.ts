import type { Field } from '../../types.ts';
import { isRecord } from './is-record.ts';
import { scaled, scaleOf } from './scaled-number.ts';

/** What orders a non-null value: a number, an exact number, or bytes of its text. */
function key(field: Field, value: unknown): number | bigint | Buffer {
  if (field.type === 'money') return isRecord(value) ? Number(value['amount']) : Number(value);
  if (field.type === 'bigint' || field.type === 'decimal') return scaled(String(value), scaleOf(field));
  if (field.type === 'boolean') return value === true || value === 'true' ? 1 : 0;
  if (field.type === 'enum') return (field.values ?? []).indexOf(String(value));
  if (typeof value === 'number') return value;
  if (field.type === 'integer' || field.type === 'float') return Number(value);
  if (field.type === 'datetime') return Date.parse(String(value));
  // UTF-8 bytes order like code points; UTF-16 units do not.
  return Buffer.from(String(value));
}

/** Orders two non-null values of a field: negative, zero or positive. Texts by code point, enums as declared. */
export function compareValues(field: Field, a: unknown, b: unknown): number {
  const left = key(field, a);
  const right = key(field, b);
  if (Buffer.isBuffer(left) && Buffer.isBuffer(right)) return Buffer.compare(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}
