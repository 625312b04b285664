import { fits } from './fits.ts';

/** An import of named bindings, in the order given; prettier never breaks a single one. */
export function importLine(names: readonly string[], from: string): string {
  return line('import', names, from);
}

/** An import of types alone. */
export function importTypeLine(names: readonly string[], from: string): string {
  return line('import type', names, from);
}

function line(keyword: string, names: readonly string[], from: string): string {
  const flat = `${keyword} { ${names.join(', ')} } from '${from}';`;
  if (fits(flat) || names.length === 1) return flat;
  return [`${keyword} {`, ...names.map((name) => `  ${name},`), `} from '${from}';`].join('\n');
}
