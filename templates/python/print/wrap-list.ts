import { fits } from './fits.ts';

/** A bracketed list on one line where it fits, otherwise an item a line with a comma after the last, as ruff does. */
export function wrapList(indent: string, head: string, items: readonly string[], tail: string): string {
  const flat = `${indent}${head}${items.join(', ')}${tail}`;
  if (items.length === 0 || (fits(flat) && !flat.includes('\n'))) return flat;
  return [`${indent}${head}`, ...items.map((item) => `${indent}    ${item},`), `${indent}${tail}`].join('\n');
}
