import type { Field, FieldType, Json } from '../../../src/types.ts';

/** A value of another type; undefined where every type is right. */
const wrong: Readonly<Record<FieldType, Json | undefined>> = {
  string: 1,
  text: 1,
  integer: 'one',
  bigint: 'one',
  decimal: 'one',
  float: 'one',
  boolean: 'yes',
  date: 'yesterday',
  time: 'noon',
  datetime: 'yesterday',
  uuid: 'not a uuid',
  json: undefined,
  email: 'not an address',
  url: 'not a url',
  phone: 'not a number',
  money: 1,
  bytes: 'not base64',
  enum: 0,
  ref: 'not a uuid',
  file: undefined,
};

/** A value that this field refuses because of its type; undefined when it takes every type. */
export function wrongValue(field: Field): Json | undefined {
  return field.list ? 'not a list' : wrong[field.type];
}
