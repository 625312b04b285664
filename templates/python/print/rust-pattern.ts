import { pyString } from './py-string.ts';

/**
 * A pattern of the spec as Pydantic's engine and JSON Schema both read it, in a raw string where that works. In that
 * engine `\d` and `\w` match digits and letters of every script, and a class may hold classes and set operations.
 */
export function rustPattern(pattern: string): string {
  const portable = pattern.replaceAll(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]/g, (piece) =>
    piece.startsWith('[') ? inClass(piece) : (outside[piece] ?? piece),
  );
  const isPlain = /^[ -~]*$/.test(portable) && !portable.includes('"') && !portable.endsWith('\\');
  return isPlain ? `r"${portable}"` : pyString(portable);
}

const outside: Readonly<Record<string, string>> = {
  '\\d': '[0-9]',
  '\\D': '[^0-9]',
  '\\w': '[0-9A-Za-z_]',
  '\\W': '[^0-9A-Za-z_]',
};
const inside: Readonly<Record<string, string>> = {
  '\\d': '0-9',
  '\\w': '0-9A-Za-z_',
  '[': '\\[',
  '&&': '&',
  '~~': '~',
};

function inClass(piece: string): string {
  return `[${piece.slice(1).replaceAll(/\\[\s\S]|\[|&&|~~/g, (part) => inside[part] ?? part)}`;
}
