import type { Guide, Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { markdownPage } from './markdown-page.ts';

/** `docs/decisions/`: the three questions that every backend has to answer, answered for this spec. */
export function decisionPages(
  { spec, ...plan }: Plan,
  { asynchronous, dataAccess }: Guide,
): ReadonlyMap<string, string> {
  const page = (title: string, decision: string, why: string, again: string): string =>
    markdownPage(title, `**Decision.** ${decision}`, `**Why.** ${why}`, `**Look again** when ${again}`);
  const stored = contributed({ spec, ...plan }, 'migration').length > 0;
  const jobs = spec.choices.jobs.length > 0;
  return new Map([
    [
      'docs/decisions/0001-asynchronous-requests.md',
      page(
        '1. Asynchronous requests',
        `${asynchronous} ${jobs ? 'Long work is a job.' : 'There are no background jobs: every request ends with its own work.'}`,
        'What a request does here is wait for the database; one process serves many requests while they wait.',
        'a request has to compute, read files or call something slow: that belongs into a process or a job of its own.',
      ),
    ],
    [
      'docs/decisions/0002-data-access.md',
      page(
        '2. Data access',
        stored ? dataAccess : 'There is no table yet, and so no repository.',
        stored
          ? 'The operations are reads and writes of single resources and lists of them; each is one statement or one transaction that can be read, explained and indexed.'
          : 'The spec has no resources.',
        'a query spans several resources and belongs to none (a service of its own), or reading needs another shape than writing (a read model of its own).',
      ),
    ],
    ['docs/decisions/0003-caching.md', page('3. Caching', ...caching(spec))],
  ]);
}

/** Choices under which answers are cached. */
const keepsAnswers: ReadonlySet<string> = new Set(['redis']);

function caching({ choices, cache, resources }: Plan['spec']): readonly [decision: string, why: string, again: string] {
  const store = choices.cache.find((choice) => keepsAnswers.has(choice));
  const again =
    'the database is what limits [capacity](../capacity.md), or the same rows are read far more often than they change.';
  if (store !== undefined)
    return [
      `Answers are kept in ${store} for ${String(cache.ttlSeconds)} s at most, for each who asks; a write ends those that were read from what it changes.`,
      'The spec asks for it: rows are read more often than they are written.',
      'a client may not see a value that old.',
    ];
  return resources.length === 0
    ? ['Nothing is cached.', 'There is nothing to read.', again]
    : [
        'Nothing is cached in the backend. Every answer about one row has an `ETag`.',
        choices.cache.length === 0
          ? 'The spec asks for no cache, a write is visible to the next read, and every filter and sort has an index.'
          : `The spec's ${choices.cache.join(', ')} holds what processes share, such as the rate limit; answers are not kept in it.`,
        again,
      ];
}
