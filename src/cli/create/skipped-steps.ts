import { exitCode, UserError } from '../../errors.ts';
import { stackOf } from '../../plan/stack-of.ts';
import { nearest } from '../../spec/nearest.ts';
import { stepsOf } from '../../steps/index.ts';
import type { ParsedArguments } from '../parse-arguments.ts';
import type { PreparedBackend } from './prepare-backend.ts';

/**
 * The steps that `--skip` and `--no-install` leave out.
 *
 * @throws UserError 64 for a step that the stack does not have.
 */
export function skippedSteps(
  { lists, flags }: ParsedArguments,
  { spec, library }: PreparedBackend,
): ReadonlySet<string> {
  const known = stepsOf(stackOf(spec, library)).map(({ id }) => id);
  const asked = lists.get('skip') ?? [];
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new UserError(
      exitCode.usage,
      unknown.map((id) => {
        const close = nearest(id, known);
        const instead = close === undefined ? `One of: ${known.join(', ')}.` : `Did you mean ${close}?`;
        return { path: '--skip', message: `${spec.stack} has no step ${JSON.stringify(id)}`, instead };
      }),
    );
  }
  return new Set([...asked, ...(flags.has('no-install') ? ['install'] : [])]);
}
