import type { Choice } from '../../types.ts';

/** Tests run by vitest. */
export const vitest: Choice = {
  axis: 'tooling',
  id: 'vitest',
  label: 'vitest',
  facts: { key: 'tooling.test', languages: 'typescript' },
  gives: [],
};
