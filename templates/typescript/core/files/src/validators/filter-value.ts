import type { FieldKind, FilterOperator, ListField } from './list-definition.ts';

const longestText = 200;
const longestList = 50;

const forms: Readonly<Record<Exclude<FieldKind, 'text' | 'enum'>, RegExp>> = {
  integer: /^-?\d{1,16}$/,
  bigint: /^-?\d{1,19}$/,
  decimal: /^-?\d{1,100}(\.\d{1,100})?$/,
  float: /^-?\d{1,100}(\.\d{1,100})?([eE][+-]?\d{1,3})?$/,
  boolean: /^(true|false)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  datetime: /^\d{4}-\d\d-\d\d[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-](0\d|1[0-5]):[0-5]\d)$/,
};

/** The one form in which a value is compared; undefined when there is no such value. */
const canonical: Readonly<Partial<Record<FieldKind, (text: string) => string | undefined>>> = {
  datetime: toUtc,
  date: (text) => toUtc(`${text}T00:00:00Z`)?.slice(0, 10),
  uuid: (text) => text.toLowerCase(),
  float: withinQuadrillion,
  integer: withinSafeIntegers,
  bigint: withinInt64,
};

/** Reads the text of a filter; undefined when it is not a value of the field's type. Bounds are the type's. */
export function parseFilterValue(
  field: ListField,
  operator: FilterOperator,
  text: string,
): string | readonly string[] | undefined {
  if (operator === 'isNull') return forms.boolean.test(text) ? text : undefined;
  if (operator !== 'in' && operator !== 'nin') return parseOne(field, text);
  const values = text.split(',').map((item) => parseOne(field, item));
  return values.length <= longestList && values.every((value) => value !== undefined) ? values : undefined;
}

function parseOne(field: ListField, text: string): string | undefined {
  const length = Array.from(text).length;
  if (length < 1 || length > longestText || text.includes('\u0000')) return undefined;
  if (field.kind === 'text') return text;
  if (field.kind === 'enum') return field.values?.includes(text) === true ? text : undefined;
  if (!forms[field.kind].test(text)) return undefined;
  const canonicalise = canonical[field.kind];
  return canonicalise ? canonicalise(text) : text;
}

/** The instant in UTC; undefined when there is no such day or the year leaves 0001 to 9999. */
function toUtc(text: string): string | undefined {
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const instant = Date.parse(text.toUpperCase());
  if (Number.isNaN(midnight) || Number.isNaN(instant)) return undefined;
  if (new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const utc = new Date(instant).toISOString();
  return /^(?!0000)\d{4}-/.test(utc) ? utc : undefined;
}

function withinQuadrillion(text: string): string | undefined {
  const value = Number(text);
  return Math.abs(value) <= 1e15 ? String(value) : undefined;
}

function withinSafeIntegers(text: string): string | undefined {
  return Number.isSafeInteger(Number(text)) ? String(BigInt(text)) : undefined;
}

function withinInt64(text: string): string | undefined {
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? String(value) : undefined;
}
