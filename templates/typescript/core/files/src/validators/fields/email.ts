import { text } from './text.ts';

// RFC 5322's dot-atom before the @, a host name with at least one dot behind it.
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const pattern = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`);

/** An e-mail address of at most 254 characters. */
export function email(limits: { min?: number; max?: number } = {}) {
  return text({ ...limits, max: limits.max ?? 254, pattern });
}
