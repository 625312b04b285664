import type { Field, Json } from '../../types.ts';
import { countBounds } from './count-bounds.ts';
import { exactBounds } from './exact-bounds.ts';
import { integerBounds } from './integer-bounds.ts';
import { itemOf } from './item-of.ts';
import { momentBounds, momentText } from './moments.ts';
import { moneyBounds } from './money-bounds.ts';
import { scaleOf, unscaled } from './scaled-number.ts';
import { textBounds } from './text-bounds.ts';
import type { Random } from './random.ts';
import { validValue } from './valid-value.ts';

/** Legal values at the edges of a field's type and bounds, in wire form. References have none. */
export function boundaryValues(field: Field, random: Random): Json[] {
  if (field.type === 'ref' || field.type === 'file') return [];
  return field.list ? lists(field, random) : edges[field.type](field, random);
}

function lists(field: Field, random: Random): Json[] {
  const { min, max } = countBounds(field);
  const sizes = [...new Set([min, max])];
  const made = sizes.map((size) => Array.from({ length: size }, () => validValue(itemOf(field), random)));
  return made.filter((items): items is Json[] => !items.includes(undefined));
}

function texts(field: Field, random: Random): Json[] {
  if (field.pattern !== undefined) return [];
  const { min, max } = textBounds(field);
  const longest = Math.min(max, 65_536);
  const token = random.token(Math.min(8, longest));
  const values = [
    // An emoji is one code point, two UTF-16 units and four bytes: the limit counts the first.
    token + '🧰'.repeat(longest - token.length),
    token + '%'.repeat(longest - token.length),
  ];
  return min > 0 && min < longest ? [...values, random.token(min)] : values;
}

function moments(field: Field): Json[] {
  const { min, max } = momentBounds(field);
  return [momentText(field, min), momentText(field, max)];
}

const none = () => [];

const edges: Readonly<Record<Exclude<Field['type'], 'ref' | 'file'>, (field: Field, random: Random) => Json[]>> = {
  string: texts,
  text: texts,
  email: none,
  url: none,
  phone: none,
  integer: (field) => Object.values(integerBounds(field)),
  bigint: (field) => Object.values(exactBounds(field)).map((value) => unscaled(value, 0)),
  decimal: (field) => Object.values(exactBounds(field)).map((value) => unscaled(value, scaleOf(field))),
  float: (field) => [Number(field.min ?? -1.5e300), Number(field.max ?? 1.5e300)],
  boolean: () => [true, false],
  date: moments,
  time: moments,
  datetime: (field) =>
    field.min === undefined && field.max === undefined
      ? [...moments(field), '2024-02-29T23:30:00+05:30', '2024-02-29T00:30:00-15:59', '2024-02-29T12:00:00Z']
      : moments(field),
  uuid: () => ['00000000-0000-0000-0000-000000000000'],
  json: () => [[], {}, 'text', '', 0, false, 12.5, [[[]]], { __proto__note: { constructor: 'x' } }],
  money: (field) => Object.values(moneyBounds(field)).map((amount) => ({ amount, currency: 'EUR' })),
  bytes: (field) => [Buffer.alloc(Math.max(1, Number(field.min ?? 1)), 0xff).toString('base64')],
  enum: (field) => [...(field.values ?? [])],
};
