import type { Choice } from '../../types.ts';

/** A pipeline that lints, builds and tests. */
export const gitlabCi: Choice = {
  axis: 'deploy',
  id: 'gitlab-ci',
  label: 'gitlab-ci',
  facts: { key: 'deploy' },
  gives: [],
};
