import type { FieldType } from '../../types.ts';
import { readDate, readDatetime, readTime } from './dates.ts';
import { readBytes, readEmail, readPhone, readUrl, readUuid } from './formats.ts';
import { readBigint, readDecimal, readFloat, readInteger, readMoney } from './numbers.ts';
import { readBoolean, readEnum, readFile, readJsonValue } from './others.ts';
import type { ValueReader } from './read-result.ts';
import { readText } from './text.ts';

/** How a single value of each type is read. */
export const valueReaders: Readonly<Record<FieldType, ValueReader>> = {
  string: readText,
  text: readText,
  integer: readInteger,
  bigint: readBigint,
  decimal: readDecimal,
  float: readFloat,
  boolean: readBoolean,
  date: readDate,
  time: readTime,
  datetime: readDatetime,
  uuid: readUuid,
  json: readJsonValue,
  email: readEmail,
  url: readUrl,
  phone: readPhone,
  money: readMoney,
  bytes: readBytes,
  enum: readEnum,
  ref: readUuid,
  file: readFile,
};
