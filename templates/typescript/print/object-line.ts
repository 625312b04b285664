import { fits } from './fits.ts';

/** An object literal after `head`: on one line if it fits, otherwise one member a line. */
export function objectLine(indent: string, head: string, members: readonly string[], tail: string): string {
  const line = `${indent}${head}{ ${members.join(', ')} }${tail}`;
  if (fits(line)) return line;
  return [`${indent}${head}{`, ...members.map((member) => `${indent}  ${member},`), `${indent}}${tail}`].join('\n');
}
