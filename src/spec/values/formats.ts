import { readText } from './text.ts';
import type { ValueReader } from './read-result.ts';

/** An e-mail address in the form that HTML's `input type=email` accepts. */
export const readEmail: ValueReader = matching(
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/,
  'an e-mail address like ada@example.com',
);

/** An E.164 number: a plus and up to fifteen digits. */
export const readPhone: ValueReader = matching(/^\+[1-9][0-9]{1,14}$/, 'a phone number like +41446681800 (E.164)');

/** An absolute http or https URL, kept as written. */
export const readUrl: ValueReader = (value, type) => {
  const text = readText(value, type);
  if ('problem' in text || typeof text.value !== 'string') return text;
  const plain = /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text.value) && URL.canParse(text.value);
  return plain ? text : { problem: 'must be an absolute URL like https://example.com/a' };
};

/** A UUID in lower case. */
export const readUuid: ValueReader = (value) => {
  const known = typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
  return known ? { value: value.toLowerCase() } : { problem: 'must be a UUID' };
};

/** Bytes in canonical base64 (RFC 4648 section 4, padded). */
export const readBytes: ValueReader = (value) => {
  const known = typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value;
  return known ? { value } : { problem: 'must be base64 with padding' };
};

function matching(pattern: RegExp, wanted: string): ValueReader {
  return (value, type) => {
    const text = readText(value, type);
    if ('problem' in text || typeof text.value !== 'string') return text;
    return pattern.test(text.value) ? text : { problem: `must be ${wanted}` };
  };
}
