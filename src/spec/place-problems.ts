import type { Problem } from '../types.ts';
import type { Locate } from './parse-spec.ts';
import type { SpecProblem } from './spec-problem.ts';

/** Gives problems their line and column, in the order of the file; without a file they keep the order of checking. */
export function placeProblems(problems: readonly SpecProblem[], locate?: Locate): readonly Problem[] {
  const placed = problems.map(({ path, at, message, instead }): Problem => {
    const place = locate?.(path, at);
    return { path: path.join('.'), ...place, message, ...(instead === undefined ? {} : { instead }) };
  });
  const unique = [...new Map(placed.map((problem) => [JSON.stringify(problem), problem])).values()];
  return unique.sort(
    (left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0),
  );
}
