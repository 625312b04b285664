import { z } from 'zod';

/** A time of day, `HH:MM:SS`. */
export function time(limits: { min?: string; max?: string } = {}) {
  const { min = '00:00:00', max = '23:59:59' } = limits;
  return z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, { error: 'must be a time of day such as 13:45:00', abort: true })
    .refine((value) => value >= min && value <= max, {
      error: `must be between ${min} and ${max}`,
      params: { code: 'out_of_range' },
    });
}
