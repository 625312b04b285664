import { nearest } from '../nearest.ts';
import { fieldFlags, fieldMembers } from '../schema/field.ts';
import { FieldSyntaxError, fieldScanner, type FieldScanner } from './field-scanner.ts';
import { readType } from './read-type.ts';
import type { FieldFlag, WrittenField, WrittenKey } from './written-field.ts';

const flagNames: readonly string[] = fieldFlags;
const keyNames = Object.keys(fieldMembers).filter((name) => name !== 'type' && !flagNames.includes(name));

/**
 * Reads a field in line form: a type, then flags and `key=value` in any order, separated by spaces.
 *
 * @throws FieldSyntaxError at the first character that does not fit.
 */
export function readFieldLine(line: string): WrittenField {
  const scanner = fieldScanner(line);
  const flags = new Map<FieldFlag, number>();
  const keys = new Map<string, WrittenKey>();
  scanner.space();
  const type = readType(scanner);
  while (scanner.space() && !scanner.atEnd()) {
    const at = scanner.at();
    const word = scanner.match(/[^\s="]+/);
    const known = flagNames.includes(word) || keyNames.includes(word);
    if (!known) throw unknownWord(at, word);
    if (flags.has(word as FieldFlag) || keys.has(word)) throw new FieldSyntaxError(at, `\`${word}\` is there twice`);
    if (!flagNames.includes(word)) keys.set(word, readKey(scanner, word));
    else if (scanner.take('='))
      throw new FieldSyntaxError(at, `\`${word}\` is a flag and takes no value`, `write only \`${word}\``);
    else flags.set(word as FieldFlag, at);
  }
  if (!scanner.atEnd()) throw new FieldSyntaxError(scanner.at(), 'a space is missing here');
  return { ...type, flags, keys };
}

function readKey(scanner: FieldScanner, key: string): WrittenKey {
  if (!scanner.take('='))
    throw new FieldSyntaxError(
      scanner.at(),
      `\`${key}\` needs a value`,
      `write \`${key}=...\` without spaces around =`,
    );
  const at = scanner.at();
  const value = scanner.quoted() ?? scanner.match(/[^\s"]+/);
  const empty = value === '' && scanner.at() === at;
  if (empty) throw new FieldSyntaxError(at, `\`${key}\` needs a value`, 'write "" for an empty text');
  return { value, fromLine: true, at };
}

function unknownWord(at: number, word: string): FieldSyntaxError {
  const near = nearest(word, [...flagNames, ...keyNames]);
  const known = `flags: ${flagNames.join(', ')}; keys: ${keyNames.join(', ')}`;
  const message = word === '' ? 'a flag or a key is missing here' : `unknown flag or key \`${word}\``;
  return new FieldSyntaxError(at, message, near === undefined ? known : `did you mean \`${near}\`?`);
}
