import { createHash } from 'node:crypto';

/** PostgreSQL's NAMEDATALEN minus one; MySQL allows 64 characters. */
const longest = 63;
const tailLength = 8;

/**
 * The name of a table, index or constraint, made of snake_case parts and at most 63 bytes long. A longer name is cut
 * and gets a hash of the whole, so that two long names stay two names.
 */
export function sqlName(...parts: readonly string[]): string {
  const name = parts.filter((part) => part.length > 0).join('_');
  if (Buffer.byteLength(name) <= longest) return name;
  const tail = createHash('sha256').update(name).digest('hex').slice(0, tailLength);
  return `${Buffer.from(name)
    .subarray(0, longest - tailLength - 1)
    .toString('latin1')
    .replace(/_+$/, '')}_${tail}`;
}
