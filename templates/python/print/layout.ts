import { flat, type Doc } from './doc.ts';
import { fits } from './fits.ts';

/**
 * Lays out what follows `head` as ruff does: on the line where it fits, otherwise the items of the outermost brackets
 * on lines of their own, each with a comma, which keeps them there.
 */
export function layout(indent: string, head: string, doc: Doc, tail = ''): string {
  const line = `${indent}${head}${flat(doc)}${tail}`;
  if (fits(line) || typeof doc === 'string' || doc.items.length === 0) return line;
  const items = doc.items.map((item) => layout(`${indent}    `, '', item, ','));
  return [`${indent}${head}${doc.open}`, ...items, `${indent}${doc.close}${tail}`].join('\n');
}

/** The same after an equals sign, where ruff puts parentheses around a text that fits on a line of its own. */
export function assignment(indent: string, head: string, doc: Doc): string {
  const line = `${indent}${head} = ${flat(doc)}`;
  const inner = `${indent}    ${flat(doc)}`;
  if (typeof doc !== 'string' || fits(line) || !fits(inner)) return layout(indent, `${head} = `, doc);
  return [`${indent}${head} = (`, inner, `${indent})`].join('\n');
}
