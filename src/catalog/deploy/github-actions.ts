import type { Choice } from '../../types.ts';

/** A workflow that lints, builds and tests. */
export const githubActions: Choice = {
  axis: 'deploy',
  id: 'github-actions',
  label: 'github-actions',
  facts: { key: 'deploy' },
  gives: [],
};
