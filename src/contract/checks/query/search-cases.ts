import type { Spec } from '../../../types.ts';
import { has } from '../../model/capabilities.ts';

/** A search, and the names of the rows that it finds. */
type SearchCase = readonly [q: string, found: readonly string[]];

/** What a search is tried on: texts that begin with a token of our own, and searches with the texts that they find. */
export type SearchCases = Readonly<{ texts: Readonly<Record<string, string>>; expected: readonly SearchCase[] }>;

/** Searches for words that no other row of the database has: `token`, and `second` beside it. */
export function searchCases(spec: Spec, token: string, second: string): SearchCases {
  const joined = has(spec, 'fullText') ? { joined: `${token} P-1047@kq7` } : {};
  const texts = {
    ...joined,
    plain: `${token} ${second}`,
    percent: `${token}%one`,
    underscore: `${token}_two`,
    backslash: `${token}\\tri`,
  };
  const all = Object.keys(texts);
  const always: readonly SearchCase[] = [
    [token, all],
    [token.toUpperCase(), all],
    [`${token} ${second}`, ['plain']],
    [`${second}  ${token}`, ['plain']],
  ];
  return { texts, expected: [...always, ...(has(spec, 'fullText') ? inWords : inParts)(token, second, all)] };
}

type Cases = (token: string, second: string, all: readonly string[]) => readonly SearchCase[];

/** Without full-text search a word may be any part of a text, and nothing is a wildcard. */
const inParts: Cases = (token, _second, all) => [
  [token.slice(0, -1), all],
  [`${token}%`, ['percent']],
  [`${token}_`, ['underscore']],
  [`${token}\\`, ['backslash']],
  [`${token}%two`, []],
  [`${token}*`, []],
];

/** With full-text search words are whole, what is between them says nothing, and some of it chooses among rows. */
const inWords: Cases = (token, second, all) => {
  const others = all.filter((name) => name !== 'plain');
  return [
    [token.slice(0, -1), []],
    [`${token.slice(0, -1)}%`, []],
    [`${token.slice(0, -1)}:*`, []],
    // A stemmer would take these for "one" and "tri"; it does not look at words with digits, as ours are.
    [`${token} ones`, []],
    [`${token} tris`, []],
    [`${token}%`, all],
    [`${token} tri`, ['backslash']],
    ...['P-1047@kq7', '1047', 'kq7'].map((part): SearchCase => [`${token} ${part}`, ['joined']]),
    [`${token}_two`, ['underscore']],
    [`"${token} ${second}"`, ['plain']],
    [`"${second} ${token}"`, []],
    [`${token} -${second}`, others],
    [`${token} ${second} or ${token} two`, ['plain', 'underscore']],
    ...['& | !', '( ) <-> :*', "' \\' '' \\", '"', '-'].map((noise): SearchCase => [`${token} ${noise}`, all]),
    ...['&', '!', '|', ':*', '(', "'", '"', '\\', '-', '<->', '!!&|'].map((noise): SearchCase => [noise, []]),
  ];
};
