import { fits } from './fits.ts';

/** An import of named bindings, in the order given; prettier never breaks a single one. */
export function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(', ')} } from '${from}';`;
  if (fits(line) || names.length === 1) return line;
  return ['import {', ...names.map((name) => `  ${name},`), `} from '${from}';`].join('\n');
}
