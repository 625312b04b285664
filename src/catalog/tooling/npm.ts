import type { Choice } from '../../types.ts';

/** Packages installed by npm. */
export const npm: Choice = {
  axis: 'tooling',
  id: 'npm',
  label: 'npm',
  facts: { key: 'tooling.packageManager', languages: 'typescript' },
  gives: [],
};
