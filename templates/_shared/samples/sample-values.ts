import type { Field, FieldType, Json } from '../../../src/types.ts';
import { sampleMoments } from './sample-moments.ts';
import { sampleNumbers } from './sample-numbers.ts';
import { sampleTexts } from './sample-texts.ts';

type Sampler = (field: Field, count: number) => readonly Json[];

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `0190b6c2-0000-7000-8000-${String(index + 1).padStart(12, '0')}`);

/** References have no values of their own: their rows must exist first. */
const none: Sampler = () => [];

const samplers: Readonly<Record<FieldType, Sampler>> = {
  string: sampleTexts,
  text: sampleTexts,
  email: sampleTexts,
  url: sampleTexts,
  phone: sampleTexts,
  integer: sampleNumbers,
  bigint: sampleNumbers,
  decimal: sampleNumbers,
  float: sampleNumbers,
  money: sampleNumbers,
  boolean: (_, count) => [false, true].slice(0, count),
  date: sampleMoments,
  time: sampleMoments,
  datetime: sampleMoments,
  uuid: (_, count) => ids(count),
  json: (_, count) => ['alpha', 'bravo', 'charlie'].slice(0, count).map((name) => ({ name })),
  bytes: (_, count) => Array.from({ length: count }, (_, index) => Buffer.alloc(3, index + 1).toString('base64')),
  enum: ({ values = [] }, count) => values.slice(0, count),
  ref: none,
  file: none,
};

/**
 * Valid values of a field in wire form and as the API returns them: distinct, in the order in which lists sort, at most
 * `count`; fewer when the field has fewer, or when none can be found for its pattern.
 */
export function sampleValues(field: Field, count: number): readonly Json[] {
  const sampler = samplers[field.type];
  if (!field.list) return sampler(field, count);
  const { min, max, ...item } = field;
  const items = sampler({ ...item, list: false }, count);
  const length = Math.min(Math.max(1, Number(min ?? 0)), Number(max ?? 100));
  if (length === 0) return [[]];
  return items.map((value) => Array.from({ length }, () => value));
}
