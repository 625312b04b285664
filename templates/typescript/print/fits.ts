import stringWidth from 'fast-string-width';

/** The line width of generated TypeScript: `printWidth` in its prettier configuration. */
const printWidth = 120;

/** Whether prettier keeps this line as it is; wide characters count twice, as in prettier. */
export function fits(line: string): boolean {
  return stringWidth(line) <= printWidth;
}
