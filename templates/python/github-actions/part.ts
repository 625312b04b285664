import type { Part, Spec } from '../../../src/types.ts';

/** What a job of the GitHub workflow needs before it can run a command. */
export const pythonGithubActions: Part = {
  id: 'python/github-actions',
  axis: 'deploy',
  choices: ['github-actions'],
  gives: (spec) => [
    { to: 'ci', name: 'Set up Python', uses: 'actions/setup-python@v6', with: { 'python-version': '3.13' } },
    ...(usesUv(spec) ? [{ to: 'ci', name: 'Set up uv', uses: 'astral-sh/setup-uv@v7' } as const] : []),
    { to: 'ci', name: 'Install', run: 'make install' },
  ],
};

function usesUv({ tooling }: Spec): boolean {
  return tooling.packageManager === 'uv';
}
