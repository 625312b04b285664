import type { Choice } from '../../types.ts';

/** Packages installed by pip. */
export const pip: Choice = {
  axis: 'tooling',
  id: 'pip',
  label: 'pip',
  facts: { key: 'tooling.packageManager', languages: 'python' },
  gives: [],
};
