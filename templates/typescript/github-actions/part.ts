import type { Part } from '../../../src/types.ts';

/** What a job of the GitHub workflow needs before it can run a command. */
export const githubActions: Part = {
  id: 'typescript/github-actions',
  axis: 'deploy',
  choices: ['github-actions'],
  gives: () => [
    { to: 'ci', name: 'Set up Node', uses: 'actions/setup-node@v6', with: { 'node-version': '24', cache: 'npm' } },
    { to: 'ci', name: 'Install', run: 'npm ci' },
  ],
};
