/** A mistake in a line of the field grammar; `at` is the offset of the character that is wrong. */
export class FieldSyntaxError extends Error {
  override readonly name = 'FieldSyntaxError';
  readonly at: number;
  readonly instead: string | undefined;

  constructor(at: number, message: string, instead?: string) {
    super(message);
    this.at = at;
    this.instead = instead;
  }
}

/** Walks over a line of the field grammar. */
export type FieldScanner = Readonly<{
  /** Offset of the next character. */
  at(): number;
  atEnd(): boolean;
  /** Skips spaces and tells whether there were any. */
  space(): boolean;
  /** Takes the text if it comes next. */
  take(text: string): boolean;
  /** Takes what the pattern (sticky) matches, or an empty text. */
  match(pattern: RegExp): string;
  /** Takes a double-quoted JSON string if one comes next. */
  quoted(): string | undefined;
}>;

/** Starts at the first character of a line. */
export function fieldScanner(line: string): FieldScanner {
  let position = 0;
  const match = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = position;
    const found = sticky.exec(line)?.[0] ?? '';
    position += found.length;
    return found;
  };
  return {
    at: () => position,
    atEnd: () => position >= line.length,
    space: () => match(/[ \t\r\n]+/).length > 0,
    take: (text) => {
      const comes = line.startsWith(text, position);
      if (comes) position += text.length;
      return comes;
    },
    match,
    quoted: () => {
      if (line[position] !== '"') return undefined;
      const start = position;
      const literal = match(/"(?:[^"\\]|\\.)*"/);
      try {
        return JSON.parse(literal) as string;
      } catch (error) {
        throw new FieldSyntaxError(
          start,
          `this is not a JSON string: ${(error as Error).message}`,
          'close it with " and write \\" for a quote inside',
        );
      }
    },
  };
}
