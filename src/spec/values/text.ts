import { textProblem } from '../text-problem.ts';
import type { ValueReader } from './read-result.ts';

/** Any text that files and databases can carry. */
export const readText: ValueReader = (value) => {
  if (typeof value !== 'string') return { problem: 'must be a text' };
  const problem = textProblem(value);
  return problem === undefined ? { value } : { problem };
};
