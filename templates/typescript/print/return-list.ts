import { fits } from './fits.ts';

/** `return [ … ];` in a function, of items that are printed with four spaces and a comma: on one line if they all fit. */
export function returnList(items: readonly string[]): string {
  const flat = `  return [${items.map((item) => item.trim().replace(/,$/, '')).join(', ')}];`;
  return !flat.includes('\n') && fits(flat) ? flat : ['  return [', ...items, '  ];'].join('\n');
}
