/**
 * Text as a Python string literal, with the quotes that ruff picks: double ones, unless the text holds more double
 * than single quotes. Letters of Latin, Greek and Cyrillic stay; anything else outside ASCII is escaped, so that every
 * character is seen for what it is and one column wide.
 */
export function pyString(text: string): string {
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  return `${quote}${Array.from(text, (character) => escape(character, quote)).join('')}${quote}`;
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escape(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  const short = named[character];
  if (short !== undefined) return short;
  if (/^[ -~]$/.test(character) || isPlainLetter(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function isPlainLetter(character: string): boolean {
  return character < '\u0500' && /^[\p{Lu}\p{Ll}]$/u.test(character);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
