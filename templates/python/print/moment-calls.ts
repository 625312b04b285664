import { numberLiteral } from './literal.ts';

/** An RFC 3339 full-date as a call. */
export function dateCall(value: unknown): string {
  return `dt.date(${numbers(String(value))})`;
}

/** A time of day as a call. */
export function timeCall(value: unknown): string {
  return `dt.time(${numbers(String(value))})`;
}

/** An RFC 3339 date-time as a call, in UTC and milliseconds. */
export function datetimeCall(value: unknown): string {
  const moment = new Date(String(value).toUpperCase()).toISOString();
  const milliseconds = Number(moment.slice(20, 23));
  const fraction = milliseconds === 0 ? '' : `, ${numberLiteral(milliseconds * 1000)}`;
  return `dt.datetime(${numbers(moment.slice(0, 19))}${fraction}, tzinfo=dt.UTC)`;
}

function numbers(text: string): string {
  return (text.match(/\d+/g) ?? []).map((digits) => String(Number(digits))).join(', ');
}
