import type { Field } from '../../../../src/types.ts';

/** Whether one row is a value of this reference; a set may want more of them. */
export function isOneEnough({ list, min = 0, max = 1 }: Field): boolean {
  return !list || (Number(min) <= 1 && Number(max) >= 1);
}
