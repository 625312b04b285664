import { z } from 'zod';

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** A 64-bit whole number as a string, because a JSON number would lose digits. */
export function bigint(limits: { min?: bigint; max?: bigint } = {}) {
  const { min = smallest, max = largest } = limits;
  return z
    .string()
    .regex(/^(0|-?[1-9]\d{0,18})$/, { error: 'must be a whole number in a string', abort: true })
    .refine((value) => BigInt(value) >= min && BigInt(value) <= max, {
      error: `must be between ${String(min)} and ${String(max)}`,
      params: { code: 'out_of_range' },
    });
}
