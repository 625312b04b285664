import type { Choice } from '../../types.ts';

/** Tests run by jest. */
export const jest: Choice = {
  axis: 'tooling',
  id: 'jest',
  label: 'jest',
  facts: { key: 'tooling.test', languages: 'typescript' },
  gives: [],
};
