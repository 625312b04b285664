import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './normalise.ts';
import type { Recorded } from './sequence.ts';

/** The first request that two backends did not answer alike, and what each said. */
export type Difference = Readonly<{ index: number; request: Recorded; answers: readonly (Answer | undefined)[] }>;

/** Compares the answers to a sequence; what comes after a difference may only follow from it. Undefined when there is none. */
export function firstDifference(
  requests: readonly Recorded[],
  ...given: readonly (readonly Answer[])[]
): Difference | undefined {
  for (const [index, request] of requests.entries()) {
    const answers = given.map((one) => one[index]);
    if (answers.some((answer) => answer === undefined || !isDeepStrictEqual(answer, answers[0])))
      return { index, request, answers };
  }
  return undefined;
}
