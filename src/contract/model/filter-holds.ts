import type { Field, FilterOperator } from '../../types.ts';
import { compareValues } from './compare-values.ts';
import { itemOf } from './item-of.ts';

const lower = (value: unknown) => String(value).toLowerCase();

const items = (text: string) => text.split(',');

type Test = (field: Field, value: unknown, text: string) => boolean;

const equal: Test = (field, value, text) => value !== null && compareValues(field, value, text) === 0;
const oneOf: Test = (field, value, text) => items(text).some((item) => equal(field, value, item));

/** What each operator means; null answers only to `ne`, `nin` and `isNull`. */
const tests: Readonly<Record<FilterOperator, Test>> = {
  eq: equal,
  ne: (field, value, text) => !equal(field, value, text),
  gt: (field, value, text) => value !== null && compareValues(field, value, text) > 0,
  gte: (field, value, text) => value !== null && compareValues(field, value, text) >= 0,
  lt: (field, value, text) => value !== null && compareValues(field, value, text) < 0,
  lte: (field, value, text) => value !== null && compareValues(field, value, text) <= 0,
  in: oneOf,
  nin: (field, value, text) => !oneOf(field, value, text),
  contains: (_field, value, text) => value !== null && lower(value).includes(lower(text)),
  startsWith: (_field, value, text) => value !== null && lower(value).startsWith(lower(text)),
  has: (field, value, text) => Array.isArray(value) && value.some((item) => equal(itemOf(field), item, text)),
  isNull: (_field, value, text) => (value === null) === (text === 'true'),
};

/** Whether a stored value answers to `filter[field][operator]=text`, by the contract. */
export function filterHolds(field: Field, operator: FilterOperator, value: unknown, text: string): boolean {
  return tests[operator](field, value, text);
}
