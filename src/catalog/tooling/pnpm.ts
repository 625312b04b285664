import type { Choice } from '../../types.ts';

/** Packages installed by pnpm. */
export const pnpm: Choice = {
  axis: 'tooling',
  id: 'pnpm',
  label: 'pnpm',
  facts: { key: 'tooling.packageManager', languages: 'typescript' },
  gives: [],
};
