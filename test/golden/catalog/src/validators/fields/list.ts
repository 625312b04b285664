import { z } from 'zod';

/** A list of at most 100 items. */
export function list<Item extends z.ZodType>(item: Item, limits: { min?: number; max?: number } = {}) {
  return z
    .array(item)
    .min(limits.min ?? 0)
    .max(limits.max ?? 100);
}
