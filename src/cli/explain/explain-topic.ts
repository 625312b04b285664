import { exitCode, UserError } from '../../errors.ts';
import { nearest } from '../../spec/nearest.ts';
import type { Explanation } from './explanation.ts';

/**
 * Everything that a word may mean: an id, a label or a flag without its dashes, whatever its case.
 *
 * @throws UserError 64 with the nearest known word.
 */
export function explainTopic(word: string, all: readonly Explanation[]): readonly Explanation[] {
  const wanted = plain(word);
  const found = all.filter((one) => namesOf(one).some((name) => plain(name) === wanted));
  if (found.length > 0) return found;
  const close = nearest(
    word,
    all.map(({ id }) => id),
  );
  const instead = close === undefined ? 'backwright explain lists what it knows.' : `Did you mean ${close}?`;
  throw new UserError(exitCode.usage, [{ path: word, message: `nothing is called ${JSON.stringify(word)}`, instead }]);
}

/** The first words of a choice are its label. */
function namesOf({ id, kind, says, facts }: Explanation): readonly string[] {
  const flags = facts.flatMap(([label, text]) => (label === 'flag' ? [text.slice(2)] : []));
  return [id, ...flags, ...(kind === 'choice' || kind === 'stack' ? [says.split(',')[0] ?? ''] : [])];
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_]/g, '-');
}
