import { fieldTypes } from '../field-types.ts';
import { compareValues } from '../values/compare-values.ts';
import { int32 } from '../values/int32.ts';
import { readInteger } from '../values/numbers.ts';
import type { ReadResult } from '../values/read-result.ts';
import { valueReaders } from '../values/value-readers.ts';
import type { FieldReport } from './field-report.ts';
import { jsonOfText } from './json-of-text.ts';
import type { WrittenField, WrittenKey } from './written-field.ts';

/** `min` and `max` in canonical form; see `Field`. */
export type Bounds = Readonly<{ min?: number | string; max?: number | string }>;

const mostItems = 100;

/**
 * The bounds of a field. A `string` or `text` always has a `max`, and an `integer` of which one bound leaves int32 has
 * both (the exact range of JSON numbers). An absent bound otherwise means the limit of the type itself: int32, 100 items
 * of a list, the longest e-mail address.
 */
export function readBounds(field: WrittenField, meant: ReadonlySet<string>, report: FieldReport): Bounds {
  const read = (key: 'min' | 'max'): number | string | undefined => {
    const written = meant.has(key) ? field.keys.get(key) : undefined;
    if (!written) return undefined;
    const result = readBound(field, written);
    if ('problem' in result) report(key, `\`${key}\` ${result.problem}`);
    else return result.value as number | string;
    return undefined;
  };
  const [min, max] = [read('min'), read('max')];
  if (min !== undefined && max !== undefined && compareValues(field.list ? 'integer' : field.type, min, max) > 0) {
    report('min', `\`min\` ${String(min)} is above \`max\` ${String(max)}`, 'swap them');
    return usualBounds(field, {});
  }
  return usualBounds(field, { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });
}

function readBound(field: WrittenField, written: WrittenKey): ReadResult {
  const { bounds, length } = fieldTypes[field.type];
  const counts = field.list || bounds !== 'value';
  const type = counts ? 'integer' : field.type;
  const json = written.fromLine ? (jsonOfText(type, written.value) ?? written.value) : written.value;
  const result = counts ? readInteger(json, field) : valueReaders[type](json, field);
  if ('problem' in result || typeof result.value !== 'number') return result;
  const most = field.list ? mostItems : bounds === 'length' ? (length?.most ?? 0) : undefined;
  const fits = most === undefined || (result.value >= 0 && result.value <= most);
  return fits ? result : { problem: `must be from 0 to ${String(most)}` };
}

function usualBounds(field: WrittenField, said: Bounds): Bounds {
  const { length } = fieldTypes[field.type];
  if (field.list) return said;
  if (length && length.usual < length.most) return { max: Math.max(length.usual, Number(said.min ?? 0)), ...said };
  if (field.type !== 'integer') return said;
  const wide = [said.min, said.max].some((bound) => Number(bound ?? 0) < int32.min || Number(bound ?? 0) > int32.max);
  return wide ? { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, ...said } : said;
}
