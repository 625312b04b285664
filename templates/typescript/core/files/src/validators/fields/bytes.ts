import { z } from 'zod';

/** Binary data in base64 (RFC 4648 §4); lengths count bytes. */
export function bytes(limits: { min?: number; max?: number } = {}) {
  const { min = 0, max = 65_536 } = limits;
  return z
    .base64()
    .refine((value) => within(Buffer.byteLength(value, 'base64'), min, max), {
      error: `must have ${String(min)} to ${String(max)} bytes`,
      params: { code: 'out_of_range' },
    })
    .overwrite((value) => Buffer.from(value, 'base64').toString('base64'));
}

function within(length: number, min: number, max: number): boolean {
  return length >= min && length <= max;
}
