import { text } from './text.ts';

const pattern = /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#][^\s"<>\\^`{|}]*)?$/;

/** An absolute http or https URL of at most 2,048 characters. */
export function url(limits: { min?: number; max?: number } = {}) {
  return text({ ...limits, max: limits.max ?? 2048, pattern });
}
