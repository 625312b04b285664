import { z } from 'zod';

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-](0\d|1[0-5]):[0-5]\d)$/;

/** An RFC 3339 date-time, kept in UTC with milliseconds; years 0001 to 9999. */
export function datetime(limits: { min?: string; max?: string } = {}) {
  const { min = '0001-01-01T00:00:00.000Z', max = '9999-12-31T23:59:59.999Z' } = limits;
  return z
    .string()
    .refine(isDateTime, { error: 'must be an RFC 3339 date-time such as 2026-01-31T09:30:00Z', abort: true })
    .overwrite(toUtc)
    .refine((value) => value >= min && value <= max, {
      error: `must be between ${min} and ${max}`,
      params: { code: 'out_of_range' },
    })
    .meta({ format: 'date-time', pattern: rfc3339.source });
}

function isDateTime(value: string): boolean {
  return rfc3339.test(value) && z.iso.date().safeParse(value.slice(0, 10)).success && /^\d{4}-/.test(toUtc(value));
}

function toUtc(value: string): string {
  const milliseconds = Date.parse(value.toUpperCase());
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
}
