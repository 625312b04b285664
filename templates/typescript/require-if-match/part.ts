import type { Part } from '../../../src/types.ts';

/** A change that does not say which version it is for is refused; the core and its tests know how. */
export const requireIfMatch: Part = {
  id: 'typescript/require-if-match',
  axis: 'feature',
  choices: ['require-if-match'],
};
