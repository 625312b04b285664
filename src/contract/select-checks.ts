import { exitCode, UserError } from '../errors.ts';
import type { Check } from './check.ts';

/** The checks that `--only` and `--skip` leave: ids or their first letters (`Q`, `E01`), in any case. A word that names none is an error. */
export function selectChecks(
  checks: readonly Check[],
  only: readonly string[] = [],
  skip: readonly string[] = [],
): readonly Check[] {
  const names = (word: string, { id }: Check) => id.toLowerCase().startsWith(word.toLowerCase());
  const unknown = [...only, ...skip].filter((word) => word === '' || !checks.some((check) => names(word, check)));
  if (unknown.length > 0) {
    throw new UserError(
      exitCode.usage,
      unknown.map((word) => ({
        path: word,
        message: `no check is called "${word}"`,
        instead: `Use an id or a group: ${checks.map(({ id }) => id).join(' ')}`,
      })),
    );
  }
  return checks
    .filter((check) => only.length === 0 || only.some((word) => names(word, check)))
    .filter((check) => !skip.some((word) => names(word, check)));
}
