import type { Field } from '../../types.ts';

/** The field that one item of a list is: `min` and `max` of a list count items, so an item has only its type's own bounds. */
export function itemOf(field: Field): Field {
  const { min: _min, max: _max, default: _default, example: _example, ...rest } = field;
  return { ...rest, list: false, required: true };
}
