import { z } from 'zod';

/** An amount in minor units (cents) and its ISO 4217 currency code. */
export function money(limits: { min?: number; max?: number } = {}) {
  return z.strictObject({
    amount: z
      .int()
      .min(limits.min ?? Number.MIN_SAFE_INTEGER)
      .max(limits.max ?? Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code such as EUR' }),
  });
}
