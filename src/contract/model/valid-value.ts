import { randomUUID } from 'node:crypto';
import type { Field, Json } from '../../types.ts';
import { countBounds } from './count-bounds.ts';
import { exactBounds } from './exact-bounds.ts';
import { integerBounds } from './integer-bounds.ts';
import { itemOf } from './item-of.ts';
import { momentBounds, momentText } from './moments.ts';
import { moneyBounds } from './money-bounds.ts';
import { scaleOf, unscaled } from './scaled-number.ts';
import { textBounds } from './text-bounds.ts';
import { patternText } from './pattern-text.ts';
import type { Random } from './random.ts';

/** Texts that break careless escaping, encoding or counting, and are legal in every free text. */
const flavours = [
  'plain',
  "O'Brien",
  '"quoted"',
  'back\\slash',
  '100% _all_',
  'naïve Ωμέγα',
  '日本語',
  '🧰 emoji',
  '<b>&amp;',
  'a; b -- c',
];

const cutTo = (text: string, length: number) => Array.from(text).slice(0, length).join('');

function text(field: Field, random: Random): string | undefined {
  const { min, max } = textBounds(field);
  if (field.pattern !== undefined) return matching(field.pattern, min, max, random);
  const token = random.token(10);
  const made = {
    email: `user-${token}@example.com`,
    url: `https://example.com/${token}`,
    phone: `+4930${String(random.whole(10_000_000, 99_999_999))}`,
  }[field.type as string];
  // A formatted text cannot be padded freely; only its length against the bounds is checked by the caller's server.
  if (made !== undefined) return made;
  // The token comes first, so that cutting to a short maximum keeps values apart.
  return cutTo(`${token} ${random.pick(flavours)}`.padEnd(Math.min(min, max), 'x'), max)
    .trim()
    .padEnd(min, 'x');
}

/** Of several matches the longest: short ones would clash in a unique member. */
function matching(pattern: string, min: number, max: number, random: Random): string | undefined {
  const drawn = Array.from({ length: 5 }, () => patternText(pattern, min, max, random));
  return drawn.toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
}

/** The widest span from which ordinary values are drawn; `unique` fields draw from everything that is legal. */
function drawWhole(bounds: { min: number; max: number }, unique: boolean, random: Random): number {
  const span = unique ? Number.MAX_SAFE_INTEGER : 2_000;
  const low = Math.max(bounds.min, Math.min(0, bounds.max - span));
  return random.whole(low, Math.min(bounds.max, low + span));
}

function drawExact(field: Field, random: Random): string {
  const { min, max } = exactBounds(field);
  const span = field.unique ? 10n ** 15n : 100_000n;
  const low = min > 0n ? min : max < 0n ? (max - span > min ? max - span : min) : -span / 2n > min ? -span / 2n : min;
  const high = low + span < max ? low + span : max;
  return unscaled(low + (BigInt(Math.floor(random.next() * 2 ** 52)) * (high - low)) / 2n ** 52n, scaleOf(field));
}

function drawMoment(field: Field, random: Random): string {
  const { min, max } = momentBounds(field);
  const usual =
    field.type === 'time' ? { from: 0, to: 86_399 } : { from: Date.UTC(1990, 0, 1), to: Date.UTC(2060, 0, 1) };
  const low = Math.max(min, Math.min(usual.from, max));
  return momentText(field, random.whole(low, Math.max(low, Math.min(max, usual.to))));
}

function drawFloat(field: Field, random: Random): number {
  const low = field.min === undefined ? Math.min(-1_000, Number(field.max ?? 0) - 2_000) : Number(field.min);
  const high = field.max === undefined ? Math.max(1_000, low + 2_000) : Number(field.max);
  // Eighths are exact in binary, so that equality filters may be tried on them.
  const eighths = Math.round((low + random.next() * (high - low)) * 8) / 8;
  return Math.min(high, Math.max(low, eighths));
}

const draws: Readonly<
  Record<Exclude<Field['type'], 'ref' | 'file'>, (field: Field, random: Random) => Json | undefined>
> = {
  string: text,
  text,
  email: text,
  url: text,
  phone: text,
  integer: (field, random) => drawWhole(integerBounds(field), field.unique, random),
  bigint: drawExact,
  decimal: drawExact,
  float: drawFloat,
  boolean: (_field, random) => random.next() < 0.5,
  date: drawMoment,
  time: drawMoment,
  datetime: drawMoment,
  uuid: () => randomUUID(),
  json: (_field, random) => ({ note: random.token(6), list: [1, 'two', null, { deep: true }], 'key "quoted"': 0.5 }),
  money: (field, random) => ({
    amount: drawWhole(moneyBounds(field), field.unique, random),
    currency: random.pick(['EUR', 'USD', 'JPY']),
  }),
  bytes: (field, random) => {
    const length = Math.max(Number(field.min ?? 1), Math.min(Number(field.max ?? 12), 12));
    return Buffer.from(Array.from({ length }, () => random.whole(0, 255))).toString('base64');
  },
  enum: (field, random) => random.pick(field.values ?? []),
};

/**
 * Draws a legal value of a field in wire form. Undefined when none can be made without help: a reference, a file, or a
 * pattern beyond us for which the spec has no example or default either.
 */
export function validValue(field: Field, random: Random): Json | undefined {
  if (field.type === 'ref' || field.type === 'file') return undefined;
  if (!field.list) return draws[field.type](field, random) ?? field.example ?? field.default;
  const { min, max } = countBounds(field);
  const items = Array.from(
    { length: random.whole(Math.min(max, Math.max(min, 1)), Math.min(max, Math.max(min, 3))) },
    () => validValue(itemOf(field), random),
  );
  return items.includes(undefined) ? undefined : (items as Json[]);
}
