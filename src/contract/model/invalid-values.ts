import type { Field } from '../../types.ts';
import { countBounds } from './count-bounds.ts';
import { exactBounds } from './exact-bounds.ts';
import { integerBounds } from './integer-bounds.ts';
import { momentBounds, momentText } from './moments.ts';
import { moneyBounds } from './money-bounds.ts';
import { scaleOf, unscaled } from './scaled-number.ts';
import { textBounds } from './text-bounds.ts';

/** A value that a field must refuse: raw JSON text, so that numbers beyond every type can be written, and why. */
export type InvalidValue = Readonly<{
  text: string;
  why: string;
  /** An object that only lacks members: a merge patch (RFC 7396) completes it from what is stored. */
  partial?: true;
}>;

const bad = (why: string, ...values: readonly unknown[]): InvalidValue[] =>
  values.map((value) => ({ text: JSON.stringify(value), why }));

const raw = (why: string, ...texts: readonly string[]): InvalidValue[] => texts.map((text) => ({ text, why }));

function texts(field: Field): InvalidValue[] {
  const { min, max } = textBounds(field);
  return [
    ...bad('not a text', 1, true, ['x'], { x: 1 }),
    ...(field.pattern === undefined ? bad('longer than allowed', 'x'.repeat(max + 1)) : []),
    ...mismatches(field, min, max),
    ...(min > 1 && field.pattern === undefined ? bad('shorter than allowed', 'x'.repeat(min - 1)) : []),
  ];
}

/** Texts of a legal length that the field's pattern does not match. */
function mismatches(field: Field, min: number, max: number): InvalidValue[] {
  if (field.pattern === undefined) return [];
  const pattern = new RegExp(field.pattern, 'u');
  const candidates = [
    '!',
    ' ',
    'é',
    '~~~~',
    'x'.repeat(Math.max(1, min)),
    '\u0007'.repeat(Math.max(1, min)),
    '🧰'.repeat(max),
  ];
  const wrong = candidates.find((text) => {
    const length = Array.from(text).length;
    return length >= min && length <= max && !pattern.test(text);
  });
  return wrong === undefined ? [] : bad('does not match the pattern', wrong);
}

/** Outside the written bounds of a date, time or datetime. */
function beyondMoments(field: Field): InvalidValue[] {
  const { min, max } = momentBounds(field);
  const step = field.type === 'date' ? 86_400_000 : 1;
  return [
    ...(field.min === undefined ? [] : bad('before min', momentText(field, min - step))),
    ...(field.max === undefined ? [] : bad('after max', momentText(field, max + step))),
  ];
}

function exact(field: Field): InvalidValue[] {
  const { min, max } = exactBounds(field);
  const scale = scaleOf(field);
  return [
    ...bad('not a text', 1, true, {}),
    ...bad('not a number', 'abc', '', '1e3x', 'NaN', 'Infinity', '1,5', '0x10'),
    ...bad('out of range', unscaled(max + 1n, scale), unscaled(min - 1n, scale)),
    ...bad('too many decimal places', `0.${'0'.repeat(scale)}1`),
  ];
}

const byType: Readonly<Record<Exclude<Field['type'], 'ref' | 'file'>, (field: Field) => InvalidValue[]>> = {
  string: texts,
  text: texts,
  email: (field) => [
    ...texts(field),
    ...bad('not an e-mail address', 'nobody', 'a@', '@example.com', 'a b@example.com'),
  ],
  url: (field) => [...texts(field), ...bad('not an absolute URL', 'nowhere', '/path', 'https://')],
  phone: (field) => [...texts(field), ...bad('not a phone number', 'call me', '+')],
  integer: (field) => {
    const { min, max } = integerBounds(field);
    return [
      ...bad('not an integer', '1', 1.5, true, [1], {}),
      ...raw('out of range', '9223372036854775808', '1e400', String(BigInt(max) + 1n), String(BigInt(min) - 1n)),
    ];
  },
  bigint: exact,
  decimal: exact,
  float: (field) => [
    ...bad('not a number', '1', '1.5', true, [1]),
    ...raw('out of range', '1e400', '-1e400'),
    ...(field.min === undefined ? [] : bad('below min', Number(field.min) - 1)),
    ...(field.max === undefined ? [] : bad('above max', Number(field.max) + 1)),
  ],
  boolean: () => bad('not a boolean', 'true', 'false', 0, 1, []),
  date: (field) => [
    ...bad('not a date', '2023-02-30', '2023-13-01', '2023-1-1', '20230101', '0000-01-01', '10000-01-01', 'today', 5),
    ...bad('a date-time is not a date', '2023-01-01T00:00:00Z'),
    ...beyondMoments(field),
  ],
  time: (field) => [
    ...bad('not a time of day', '24:00:00', '12:60:00', '12:00:60', '12:00', '1:00:00', 'noon', 5),
    ...beyondMoments(field),
  ],
  datetime: (field) => [
    ...bad(
      'not a date-time',
      '2023-02-30T00:00:00Z',
      '2023-01-01T24:00:00Z',
      '2023-01-01T00:00:60Z',
      '2023-01-01',
      'now',
      5,
    ),
    ...bad('no offset', '2023-01-01T00:00:00'),
    ...bad('offset beyond 15:59', '2023-01-01T00:00:00+16:00', '2023-01-01T00:00:00-23:59'),
    ...bad('year beyond 0001–9999', '0000-01-01T00:00:00Z', '10000-01-01T00:00:00Z'),
    ...beyondMoments(field),
  ],
  uuid: () =>
    bad('not a UUID', 'x', '123e4567-e89b-12d3-a456-42661417400', '{123e4567-e89b-12d3-a456-426614174000}', 5),
  json: () => [
    ...raw('deeper than 32', `${'['.repeat(60)}${']'.repeat(60)}`),
    ...bad('larger than 64 KiB', { text: 'x'.repeat(70_000) }),
  ],
  money: (field) => {
    const { max } = moneyBounds(field);
    return [
      ...bad('not an amount with a currency', 5, '5 EUR', []),
      ...bad('a member is missing', {}, { amount: 5 }, { currency: 'EUR' }).map((value) => ({
        ...value,
        partial: true as const,
      })),
      ...bad('the amount is not an integer', { amount: 1.5, currency: 'EUR' }, { amount: '1', currency: 'EUR' }),
      ...bad('the currency is not an ISO 4217 code', { amount: 1, currency: 'eur' }, { amount: 1, currency: 'EURO' }),
      ...bad('unknown member', { amount: 1, currency: 'EUR', note: 'x' }),
      ...(field.max === undefined ? [] : bad('above max', { amount: max + 1, currency: 'EUR' })),
    ];
  },
  bytes: () => bad('not base64', '***', 'a', 5, {}),
  enum: () => bad('not one of the labels', 'no such label', '', 5, true),
};

/** Values that a create or change of this field must refuse with 400, whatever the other members are. */
export function invalidValues(field: Field): InvalidValue[] {
  const absent = field.required ? bad('null in a required member', null) : [];
  if (field.list) {
    const { min, max } = countBounds(field);
    const wrongItem = field.type === 'json' ? [] : bad('an item of the wrong type', [{ wrong: { type: 1 } }]);
    return [
      ...absent,
      ...bad('not a list', 'x', 5, { 0: 'x' }),
      ...(field.type === 'ref' ? bad('an item that is not an id', [5]) : wrongItem),
      ...(field.type === 'boolean' && max < 101
        ? bad(
            'too many items',
            Array.from({ length: max + 1 }, () => true),
          )
        : []),
      ...(min > 0 ? bad('too few items', []) : []),
    ];
  }
  if (field.type === 'file') return absent;
  if (field.type === 'ref') return [...absent, ...bad('not an id', 5, true, {}, ['x'])];
  return [...absent, ...byType[field.type](field)];
}
