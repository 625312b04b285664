import type { Part } from '../../../src/types.ts';

/** Updates of dependencies on GitHub. */
export const dependabot: Part = {
  id: '_shared/dependabot',
  axis: 'deploy',
  choices: ['github-actions'],
  after: ['_shared/project'],
  folds: [{ path: '.github/dependabot.yml', model: 'dependabot' }],
};
