/** An argv as a person would type it in a POSIX shell. */
export function shellWords(argv: readonly string[]): string {
  return argv
    .map((word) => (/^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
