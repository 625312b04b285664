import pluralize from 'pluralize';
import type { ResourceNames } from '../types.ts';
import { sqlName } from './sql-name.ts';
import { splitWords, toCamel, toKebab, toPascal } from './words.ts';

/**
 * Every spelling of a resource's name. English plurals come from `pluralize`; `plural` is the spec's own word for
 * many, in any of the usual spellings (`People`, `staff-members`).
 */
export function resourceNames(pascal: string, plural?: string): ResourceNames {
  const words = splitWords(pascal);
  const pluralWords = plural === undefined ? pluralWordsOf(words) : splitWords(plural);
  const pascalPlural = plural === undefined ? pascalPluralOf(pascal, words, pluralWords) : toPascal(plural);
  return {
    pascal,
    camel: toCamel(pascal),
    snake: words.join('_'),
    kebab: toKebab(pascal),
    words: words.join(' '),
    pascalPlural,
    camelPlural: toCamel(pluralWords.join('_')),
    // PostgreSQL cuts names at 63 bytes without an error, so a longer one gets a hash tail here.
    table: sqlName(...pluralWords),
    path: pluralWords.join('-'),
    wordsPlural: pluralWords.join(' '),
  };
}

function pluralWordsOf(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), pluralize.plural(words.at(-1) ?? '')];
}

/** Keeps the capitals of the name as written: `HTTPServer` becomes `HTTPServers`, `API` becomes `APIs`. */
function pascalPluralOf(pascal: string, words: readonly string[], pluralWords: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const many = pluralWords.at(-1) ?? '';
  const head = pascal.slice(0, pascal.length - last.length);
  const tail = pascal.slice(head.length);
  return many.startsWith(last) ? head + tail + many.slice(last.length) : head + toPascal(many);
}
