import { RE2JS } from 're2js';

/**
 * Why a pattern cannot be used everywhere, or undefined. It must be RE2 (so no backreference, no lookaround) and stay in
 * the part that JavaScript (`u`), Python and PostgreSQL read the same way: no inline flags, named groups, `\b`, `\x`,
 * `\p`, POSIX classes, and repeat counts up to PostgreSQL's 255.
 */
export function patternProblem(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
  } catch (error) {
    return `is not a RE2 pattern: ${(error as Error).message.replace('error parsing regexp: ', '')}`;
  }
  const found = unportable.find(([form]) => form.test(pattern.replaceAll('\\\\', '')));
  if (found) return `uses ${found[1]}, which not every language reads the same way`;
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `is not portable: JavaScript says ${(error as Error).message.replace(/^Invalid regular expression: .*: /, '')}`;
  }
  return undefined;
}

const unportable: readonly (readonly [RegExp, string])[] = [
  [/\(\?P?</, 'a named group'],
  [/\(\?[a-zA-Z-]+[:)]/, 'inline flags'],
  [/\\[bB]/, 'a word boundary'],
  [/\\[xp]/i, 'a code point or property escape'],
  [/\\[aAzZQEC0-7]/, 'an escape of RE2 alone'],
  [/\[\[:/, 'a POSIX class'],
  [
    /\{(?:25[6-9]|2[6-9][0-9]|[3-9][0-9]{2}|[0-9]{4,})\b|,(?:25[6-9]|2[6-9][0-9]|[3-9][0-9]{2}|[0-9]{4,})\}/,
    'a repeat count above 255',
  ],
];
