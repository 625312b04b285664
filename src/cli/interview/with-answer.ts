import type { BackendRequirements } from '../../spec/requirements.ts';
import type { Json } from '../../types.ts';
import { valueAt, withValue } from '../create/at-path.ts';

/** The requirements with an answer; an empty text is a question that the person passed over. */
export function withAnswer(
  draft: BackendRequirements,
  path: readonly string[],
  answer: Json | undefined,
): BackendRequirements {
  const isSaid = answer !== undefined && (answer !== '' || valueAt(draft, path) !== undefined);
  return isSaid ? (withValue(draft, path, answer) as BackendRequirements) : draft;
}
