/**
 * Text as a TypeScript string literal, with the quotes that prettier's `singleQuote` picks: single ones, unless the
 * text holds more single than double quotes. Line separators and control characters are escaped.
 */
export function tsString(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const body = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/['"\u2028\u2029]/g, (character) =>
      character === quote ? `\\${quote}` : (escapes[character] ?? character),
    );
  return quote + body + quote;
}

/** JSON leaves these two as they are, and so does JavaScript since 2019, but many editors break the line at them. */
const escapes: Readonly<Record<string, string>> = { '\u2028': '\\u2028', '\u2029': '\\u2029' };

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
