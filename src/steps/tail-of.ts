import { stripVTControlCharacters } from 'node:util';

/** The last lines of a command's output that hold anything, without colours. */
export function tailOf(output: string, lines = 15): readonly string[] {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(-lines);
}
