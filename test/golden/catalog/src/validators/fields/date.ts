import { z } from 'zod';

/** An RFC 3339 full-date, years 0001 to 9999. */
export function date(limits: { min?: string; max?: string } = {}) {
  const { min = '0001-01-01', max = '9999-12-31' } = limits;
  return z.iso.date({ abort: true }).refine((value) => value >= min && value <= max, {
    error: `must be between ${min} and ${max}`,
    params: { code: 'out_of_range' },
  });
}
