import type { ValueReader } from './read-result.ts';

const datePattern = '([0-9]{4})-([0-9]{2})-([0-9]{2})';
const timePattern = '([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])';

/** An RFC 3339 full-date of the years 0001 to 9999. */
export const readDate: ValueReader = (value) =>
  typeof value === 'string' && isDate(value) ? { value } : { problem: 'must be a date like 2026-01-31' };

/** `HH:MM:SS`. */
export const readTime: ValueReader = (value) =>
  typeof value === 'string' && new RegExp(`^${timePattern}$`).test(value)
    ? { value }
    : { problem: 'must be a time like 13:30:00' };

/** An RFC 3339 date-time, turned into UTC with milliseconds and `Z`. */
export const readDatetime: ValueReader = (value) => {
  const problem = 'must be a date and time with offset, like 2026-01-31T13:30:00Z';
  const form = new RegExp(`^(${datePattern})T${timePattern}(?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-5]):[0-5][0-9])$`);
  const found = typeof value === 'string' ? form.exec(value) : null;
  if (!found || typeof value !== 'string' || !isDate(found[1] ?? '')) return { problem };
  const moment = new Date(value).toISOString();
  return /^(?!0000)[0-9]{4}-/.test(moment) ? { value: moment } : { problem };
};

/** A day that its month does not have moves `Date` into the next month. */
function isDate(text: string): boolean {
  const [, year = '', month = ''] = new RegExp(`^${datePattern}$`).exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  return year > '0000' && !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month);
}
