import type { Choice } from '../../types.ts';

/** Packages installed by uv. */
export const uv: Choice = {
  axis: 'tooling',
  id: 'uv',
  label: 'uv',
  facts: { key: 'tooling.packageManager', languages: 'python' },
  gives: [],
};
