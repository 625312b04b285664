import type { Json } from '../../types.ts';
import type { Question } from './question.ts';

/**
 * The answer of a question that leaves nothing to decide, or undefined when it must be asked. The answer itself is
 * undefined where even "none" is refused: the key does not apply to what was answered before.
 */
export function settledAnswer({
  kind,
  choices,
  problem,
}: Question): Readonly<{ answer: Json | undefined }> | undefined {
  const open = choices.filter(({ refused }) => refused === undefined).map(({ value }) => value);
  if (kind === 'one' && open.length <= 1) return { answer: open[0] };
  if (kind !== 'many') return undefined;
  const none = problem([]) === undefined;
  if (open.length === 0) return { answer: none ? [] : undefined };
  return open.length === 1 && !none ? { answer: open } : undefined;
}
