import { RE2JS } from 're2js';
import type { Field, Json } from '../../types.ts';
import { fieldTypes } from '../field-types.ts';
import { textLength } from '../text-length.ts';
import { compareValues } from './compare-values.ts';
import { int32 } from './int32.ts';
import type { ReadResult, ValueType } from './read-result.ts';
import { valueReaders } from './value-readers.ts';

/** What decides which values a field takes. */
export type ValueRules = Pick<Field, 'type' | 'list' | 'min' | 'max' | 'pattern' | 'precision' | 'scale' | 'values'>;

/** Reads a whole value of a field (a list for `T[]`) and holds it against bounds and pattern. */
export function readFieldValue(field: ValueRules, value: Json): ReadResult {
  return field.list ? readList(field, value) : readBounded(field, value);
}

function readList(field: ValueRules, value: Json): ReadResult {
  if (!Array.isArray(value)) return { problem: 'must be a list' };
  const items = (value as readonly Json[]).map((item) => readItem(field, item));
  const wrong = items.find((item) => 'problem' in item);
  if (wrong) return { problem: `must be a list in which each item ${wrong.problem}` };
  const count = items.length;
  if (count < Number(field.min ?? 0)) return { problem: `must have at least ${String(field.min)} items` };
  if (count > Number(field.max ?? Infinity)) return { problem: `may have at most ${String(field.max)} items` };
  return { value: items.flatMap((item) => ('value' in item ? [item.value] : [])) };
}

/** The bounds of a list count its items; the items themselves keep the usual length of their type. */
function readItem(field: ValueRules, item: Json): ReadResult {
  return readBounded({ type: field.type, list: false }, item, field);
}

function readBounded(field: ValueRules, value: Json, type: ValueType = field): ReadResult {
  const result = valueReaders[field.type](value, type);
  if ('problem' in result) return result;
  const problem = boundProblem(field, result.value) ?? patternMismatch(field, result.value);
  return problem === undefined ? result : { problem };
}

/** An absent bound is the limit of the type itself. */
function boundProblem({ type: base, ...said }: ValueRules, value: Json): string | undefined {
  const field = { ...(base === 'integer' ? int32 : {}), ...usualLength(base), ...said, type: base };
  const { bounds } = fieldTypes[field.type];
  const measure = bounds && measures[bounds](value);
  if (measure === undefined) return undefined;
  const unit = bounds === 'length' ? ' characters' : '';
  const type = bounds === 'value' ? field.type : 'integer';
  if (field.min !== undefined && compareValues(type, measure, field.min) < 0)
    return `must be at least ${String(field.min)}${unit}`;
  if (field.max !== undefined && compareValues(type, measure, field.max) > 0)
    return `must be at most ${String(field.max)}${unit}`;
  return undefined;
}

function usualLength(type: ValueRules['type']): { max?: number } {
  const usual = fieldTypes[type].length?.usual;
  return usual === undefined ? {} : { max: usual };
}

const measures = {
  length: (value: Json) => textLength(value as string),
  value: (value: Json) => value as number | string,
  amount: (value: Json) => (value as { amount: number }).amount,
} as const;

function patternMismatch(field: ValueRules, value: Json): string | undefined {
  if (field.pattern === undefined || typeof value !== 'string') return undefined;
  const matches = RE2JS.compile(field.pattern).matcher(value).find();
  return matches ? undefined : `must match ${field.pattern}`;
}
