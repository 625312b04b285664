import { z } from 'zod';

/** A whole JSON number, 32-bit unless the bounds say otherwise. */
export function integer(limits: { min?: number; max?: number } = {}) {
  return z
    .int()
    .min(limits.min ?? -2_147_483_648)
    .max(limits.max ?? 2_147_483_647);
}
