import { text } from './text.ts';

// The HTML standard's e-mail pattern, with at least one dot in the domain.
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const pattern = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})+$`);

/** An e-mail address of at most 254 characters. */
export function email(limits: { min?: number; max?: number } = {}) {
  return text({ ...limits, max: limits.max ?? 254, pattern }).meta({ format: 'email' });
}
