import { describe, expect, it } from 'vitest';
import { boundaryValues } from '../../../../src/contract/model/boundary-values.ts';
import { invalidValues } from '../../../../src/contract/model/invalid-values.ts';
import { createRandom } from '../../../../src/contract/model/random.ts';
import { textOf } from '../../../../src/contract/model/text-of.ts';
import { validValue } from '../../../../src/contract/model/valid-value.ts';
import { wireForm } from '../../../../src/contract/model/wire-form.ts';
import type { Field, Json } from '../../../../src/types.ts';
import { makeField } from '../fake/make-spec.ts';

const random = createRandom(1, 'values');

/** Fields of every type and what a legal value of each looks like, said apart from the code under test. */
const fields: readonly (readonly [string, Field, (value: Json) => boolean])[] = [
  ['string', makeField('f', 'string'), (v) => typeof v === 'string' && v.length > 0 && Array.from(v).length <= 255],
  [
    'string min max',
    makeField('f', 'string', { min: 5, max: 8 }),
    (v) => typeof v === 'string' && Array.from(v).length >= 5 && Array.from(v).length <= 8,
  ],
  [
    'string pattern',
    makeField('f', 'string', { pattern: '^[A-Z]{2}-[0-9]{3,5}$' }),
    (v) => /^[A-Z]{2}-\d{3,5}$/.test(textOf(v)),
  ],
  ['text', makeField('f', 'text'), (v) => typeof v === 'string' && Array.from(v).length <= 65_536],
  ['integer', makeField('f', 'integer'), (v) => Number.isInteger(v) && Math.abs(Number(v)) <= 2 ** 31],
  [
    'integer bounds',
    makeField('f', 'integer', { min: -3, max: 4 }),
    (v) => Number.isInteger(v) && Number(v) >= -3 && Number(v) <= 4,
  ],
  [
    'wide integer',
    makeField('f', 'integer', { max: 9_000_000_000, unique: true }),
    (v) => Number.isSafeInteger(v) && Number(v) <= 9_000_000_000,
  ],
  [
    'bigint',
    makeField('f', 'bigint'),
    (v) => typeof v === 'string' && BigInt(v) < 2n ** 63n && BigInt(v) >= -(2n ** 63n),
  ],
  ['decimal', makeField('f', 'decimal', { precision: 6, scale: 2 }), (v) => /^-?\d{1,4}\.\d{2}$/.test(textOf(v))],
  [
    'decimal bounds',
    makeField('f', 'decimal', { precision: 6, scale: 2, min: '0', max: '9.99' }),
    (v) => /^\d\.\d{2}$/.test(textOf(v)),
  ],
  ['float', makeField('f', 'float', { min: 0.5, max: 0.75 }), (v) => Number(v) >= 0.5 && Number(v) <= 0.75],
  ['boolean', makeField('f', 'boolean'), (v) => typeof v === 'boolean'],
  ['date', makeField('f', 'date', { min: '2020-01-01', max: '2020-01-31' }), (v) => /^2020-01-\d\d$/.test(textOf(v))],
  ['time', makeField('f', 'time'), (v) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(textOf(v))],
  [
    'datetime',
    makeField('f', 'datetime'),
    (v) => !Number.isNaN(Date.parse(textOf(v))) && /([+-]\d\d:\d\d|Z)$/.test(textOf(v)),
  ],
  ['uuid', makeField('f', 'uuid'), (v) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(textOf(v))],
  ['json', makeField('f', 'json'), (v) => JSON.stringify(v).length < 65_536],
  ['email', makeField('f', 'email'), (v) => /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(textOf(v))],
  ['url', makeField('f', 'url'), (v) => URL.canParse(textOf(v))],
  ['phone', makeField('f', 'phone'), (v) => /^\+[1-9]\d{6,14}$/.test(textOf(v))],
  [
    'money',
    makeField('f', 'money'),
    (v) =>
      Number.isSafeInteger((v as { amount: number }).amount) && /^[A-Z]{3}$/.test((v as { currency: string }).currency),
  ],
  ['bytes', makeField('f', 'bytes'), (v) => Buffer.from(textOf(v), 'base64').toString('base64') === v],
  ['enum', makeField('f', 'enum', { values: ['a', 'b c'] }), (v) => v === 'a' || v === 'b c'],
  [
    'string[]',
    makeField('f', 'string', { list: true, min: 2, max: 3 }),
    (v) => Array.isArray(v) && v.length >= 2 && v.length <= 3,
  ],
];

describe.each(fields)('a %s', (_name, field, legal) => {
  it('gets only legal values', () => {
    for (let draw = 0; draw < 200; draw += 1) {
      const value = validValue(field, random);
      expect(value).toSatisfy(legal as (value: unknown) => boolean);
    }
    for (const value of boundaryValues(field, random)) expect(value).toSatisfy(legal as (value: unknown) => boolean);
  });

  it('gets no legal value among the invalid ones', () => {
    const legalTexts = new Set(
      [...boundaryValues(field, random), validValue(field, random)].map((value) => JSON.stringify(value)),
    );
    expect(invalidValues(field).length).toBeGreaterThan(0);
    for (const { text } of invalidValues(field)) expect(legalTexts).not.toContain(text);
  });
});

it('draws the same values again from the same seed', () => {
  const draw = () =>
    Array.from(
      { length: 20 },
      (
        (source) => () =>
          validValue(makeField('f', 'string'), source)
      )(createRandom(9, 'x')),
    );
  expect(draw()).toEqual(draw());
});

it('gives up on a pattern beyond it, unless the spec has an example', () => {
  expect(validValue(makeField('f', 'string', { pattern: '\\p{Greek}+' }), random)).toBeUndefined();
  expect(validValue(makeField('f', 'string', { pattern: '\\p{Greek}+', example: 'λ' }), random)).toBe('λ');
});

it.each([
  [makeField('f', 'decimal', { precision: 8, scale: 2 }), '1.5', '1.50'],
  [makeField('f', 'decimal', { precision: 8, scale: 2 }), '-0.05', '-0.05'],
  [makeField('f', 'datetime'), '2024-02-29T23:30:00+05:30', '2024-02-29T18:00:00.000Z'],
  [makeField('f', 'datetime', { list: true }), ['2024-01-01T00:00:00Z'], ['2024-01-01T00:00:00.000Z']],
  [makeField('f', 'string'), null, null],
] as const)('knows how %o comes back', (field, sent, shown) => {
  expect(wireForm(field, sent as Json)).toEqual(shown);
});
