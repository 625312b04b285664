/** Text as a docstring on one line: nothing in it ends the string, and what cannot be seen is escaped. */
export function docstring(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const body = Array.from(line, plain).join('').replaceAll('"""', '\\x22\\x22\\x22');
  // A quote at either end would touch the ones that enclose the docstring.
  return `"""${body.replace(/^"/, '\\x22').replace(/"$/, '\\x22')}"""`;
}

function plain(character: string): string {
  if (character === '\\') return '\\\\';
  if (/^[^\p{C}\p{Z}]$/u.test(character) || character === ' ') return character;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
