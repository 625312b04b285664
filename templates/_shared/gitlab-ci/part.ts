import type { Part } from '../../../src/types.ts';

/** The pipeline for GitLab, and updates of dependencies there. */
export const gitlabCi: Part = {
  id: '_shared/gitlab-ci',
  axis: 'deploy',
  choices: ['gitlab-ci'],
  after: ['_shared/project'],
  folds: [
    { path: '.gitlab-ci.yml', model: 'gitlab-ci' },
    { path: 'renovate.json', model: 'renovate' },
  ],
};
