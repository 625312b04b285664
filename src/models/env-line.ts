import { InternalError } from '../errors.ts';

/** A line of a dotenv file; the value is quoted only when a reader would otherwise cut or expand it. */
export function envLine(name: string, value: string): string {
  if (/^[\w./:@%+,=?&~-]*$/.test(value)) return `${name}=${value}`;
  const quote = ["'", '`'].find((mark) => !value.includes(mark));
  if (quote === undefined || /[\r\n]/.test(value)) {
    throw new InternalError(`the value of ${name} cannot be written in a dotenv file: ${JSON.stringify(value)}`);
  }
  return `${name}=${quote}${value}${quote}`;
}
