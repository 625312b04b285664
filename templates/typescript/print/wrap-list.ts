import { fits } from './fits.ts';

/**
 * A bracketed list as prettier prints it: on one line if it fits, otherwise one item a line with a trailing comma.
 * `head` ends with the opening bracket and `tail` starts with the closing one.
 */
export function wrapList(indent: string, head: string, items: readonly string[], tail: string): string {
  const line = `${indent}${head}${items.join(', ')}${tail}`;
  if (fits(line) || items.length === 0) return line;
  return [`${indent}${head}`, ...items.map((item) => `${indent}  ${item},`), `${indent}${tail}`].join('\n');
}
