import type { Field, FieldType } from '../../../src/types.ts';

/** PostgreSQL's type of every field type. Text compares by code point (`COLLATE "C"`), as the contract says. */
const types: Readonly<Record<FieldType, (field: Field) => string>> = {
  string: (field) => `varchar(${String(field.max ?? 255)}) collate "C"`,
  text: () => 'text collate "C"',
  integer: (field) => (isWide(field) ? 'bigint' : 'integer'),
  bigint: () => 'bigint',
  decimal: (field) => `numeric(${String(field.precision)},${String(field.scale)})`,
  float: () => 'double precision',
  boolean: () => 'boolean',
  date: () => 'date',
  time: () => 'time(0)',
  datetime: () => 'timestamptz(3)',
  uuid: () => 'uuid',
  json: () => 'jsonb',
  email: () => 'varchar(254) collate "C"',
  url: () => 'varchar(2048) collate "C"',
  phone: () => 'varchar(16) collate "C"',
  money: () => 'jsonb',
  bytes: () => 'bytea',
  enum: () => 'text collate "C"',
  ref: () => 'uuid',
  file: () => 'jsonb',
};

/** The SQL type of a field's column; lists are JSON arrays. */
export function columnType(field: Field): string {
  return field.list ? 'jsonb' : types[field.type](field);
}

/** Whether an `integer` needs 64 bits: its bounds leave int32. */
export function isWide(field: Field): boolean {
  return [field.min, field.max].some((bound) => Math.abs(Number(bound ?? 0)) > 2_147_483_647);
}
