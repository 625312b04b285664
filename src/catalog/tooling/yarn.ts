import type { Choice } from '../../types.ts';

/** Packages installed by yarn. */
export const yarn: Choice = {
  axis: 'tooling',
  id: 'yarn',
  label: 'yarn',
  facts: { key: 'tooling.packageManager', languages: 'typescript' },
  gives: [],
};
