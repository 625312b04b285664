import { InternalError } from '../errors.ts';

const encoder = new TextEncoder();

/**
 * Rendered text as bytes: LF only, exactly one newline at the end, legal UTF-8.
 *
 * A carriage return here came out of somebody's description unescaped, so it stops the run instead of being dropped.
 */
export function finishText(template: string, text: string): Uint8Array {
  const body = text.trimEnd();
  if (body === '') throw new InternalError(`${template} rendered to nothing; its part should omit the file`);
  if (body.includes('\r')) throw new InternalError(`${template} rendered a carriage return`);
  if (/\p{Surrogate}/u.test(body)) throw new InternalError(`${template} rendered half a surrogate pair`);
  return encoder.encode(`${body}\n`);
}
