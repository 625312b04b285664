/** @throws Error with the sentence when it does not hold. */
export function want(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`does not hold: ${sentence}`);
}
