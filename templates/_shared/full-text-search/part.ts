import type { Part } from '../../../src/types.ts';
import { isSearched } from './is-searched.ts';

/** `q` finds words: what that means for tables is in `sql/search-vectors.ts`. */
export const fullTextSearch: Part = {
  id: '_shared/full-text-search',
  axis: 'feature',
  choices: ['full-text-search'],
  after: ['_shared/project'],
  gives: ({ resources }) => (resources.some(isSearched) ? [searching] : []),
};

const searching = {
  to: 'readme',
  heading: 'Search',
  body: [
    '`q` finds the rows that have every word of it, in whichever searched field; the fields read as one text. `"red pump"` finds the two side by side, `pump -red` leaves rows with `red` out, `pump or valve` takes either. Every text is a legal search; one without a word finds nothing.',
    'Words are found whole and in any case, in every language alike: no beginnings, no stems, and `é` is not `e`. Of `P-101` and `jane@example.com` the parts are words, too.',
    'PostgreSQL keeps the words of a row in its column `search_vector`, those of the first 80,000 characters; the function `app_search_vector` makes it. Another language or weights go there, in a migration of your own.',
  ].join('\n'),
} as const;
