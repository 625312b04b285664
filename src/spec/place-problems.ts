import type { Problem } from '../types.ts';
import type { Locate } from './parse-spec.ts';
import type { SpecPath, SpecProblem } from './spec-problem.ts';
import { valueAt } from './value-at.ts';

/**
 * Gives problems their line and column, in the order of the file; without a file they keep the order of checking.
 * `written` is the spec before checking.
 */
export function placeProblems(problems: readonly SpecProblem[], written: unknown, locate?: Locate): readonly Problem[] {
  const placed = problems.map(({ path: checked, at, message, instead }): Problem => {
    const path = pathAsWritten(checked, written);
    const place = locate?.(path, at);
    return { path: path.join('.'), ...place, message, ...(instead === undefined ? {} : { instead }) };
  });
  const unique = [...new Map(placed.map((problem) => [JSON.stringify(problem), problem])).values()];
  return unique.sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0));
}

/** Checking turns `owner: user` into a list of one; a message must not speak of an item that nobody wrote. */
function pathAsWritten(path: SpecPath, written: unknown): SpecPath {
  let value = written;
  return path.filter((step) => {
    if (typeof step === 'number' && !Array.isArray(value)) return false;
    value = valueAt(value, [step]);
    return true;
  });
}
