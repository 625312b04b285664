import { isDeepStrictEqual } from 'node:util';
import { InternalError } from '../errors.ts';

/**
 * Unites contributions that carry a key: equal ones become one, two different ones under the same key are our bug and
 * the error names both givers. The first occurrence decides the place.
 */
export function unite<Item extends { readonly by: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const united = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const other = united.get(key);
    if (other && !isDeepStrictEqual({ ...other, by: '' }, { ...item, by: '' })) {
      throw new InternalError(`${key} is contributed differently by ${other.by} and ${item.by}`);
    }
    if (!other) united.set(key, item);
  }
  return [...united.values()];
}
