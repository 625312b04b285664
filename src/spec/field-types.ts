import type { FieldType } from '../types.ts';

/** What may be said about a field of a type. */
export type FieldTypeFacts = Readonly<{
  /** What `min` and `max` bound; absent when they make no sense. */
  bounds?: 'length' | 'value' | 'amount';
  /** The length that holds without `max`, and the largest that `max` may name; in Unicode code points. */
  length?: Readonly<{ usual: number; most: number }>;
  pattern?: true;
  search?: true;
  sort?: true;
  unique?: true;
  default?: true;
  encrypted?: true;
}>;

const value: FieldTypeFacts = { bounds: 'value', sort: true, unique: true, default: true, encrypted: true };
const word = {
  bounds: 'length',
  pattern: true,
  search: true,
  sort: true,
  unique: true,
  default: true,
  encrypted: true,
} as const;

/**
 * The facts of each type. The longest e-mail address is 254 (RFC 5321), the longest portable URL 2,048, the longest
 * phone number 16 (E.164 with its plus). `string` ends where MySQL's varchar does in four-byte UTF-8.
 */
export const fieldTypes: Readonly<Record<FieldType, FieldTypeFacts>> = {
  string: { ...word, length: { usual: 255, most: 16_383 } },
  text: {
    bounds: 'length',
    pattern: true,
    search: true,
    sort: true,
    default: true,
    encrypted: true,
    length: { usual: 65_536, most: 1_048_576 },
  },
  integer: value,
  bigint: value,
  decimal: value,
  float: value,
  boolean: { sort: true, unique: true, default: true },
  date: value,
  time: value,
  datetime: value,
  uuid: { sort: true, unique: true, default: true, encrypted: true },
  json: { default: true, encrypted: true },
  email: { ...word, length: { usual: 254, most: 254 } },
  url: { ...word, length: { usual: 2048, most: 2048 } },
  phone: { ...word, length: { usual: 16, most: 16 } },
  money: { bounds: 'amount', sort: true, default: true },
  bytes: { default: true, encrypted: true },
  enum: { sort: true, unique: true, default: true },
  ref: { sort: true, unique: true },
  file: {},
};
