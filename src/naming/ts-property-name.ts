import { tsString } from './ts-string.ts';

/**
 * The key of an object literal or type member: bare when it is a plain ASCII identifier (reserved words are legal
 * there), quoted as prettier's `singleQuote` and `quoteProps: as-needed` would otherwise.
 */
export function tsPropertyName(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : tsString(name);
}
