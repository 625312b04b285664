import type { Part, Spec } from '../../../src/types.ts';

/** The workflow for GitHub: format, lint, types, tests and audit, on every push. */
export const pythonGithubActions: Part = {
  id: 'python/github-actions',
  axis: 'deploy',
  choices: ['github-actions'],
  gives: (spec) => [
    { to: 'ci', name: 'Check out', uses: 'actions/checkout@v6' },
    { to: 'ci', name: 'Set up Python', uses: 'actions/setup-python@v6', with: { 'python-version': '3.13' } },
    ...(usesUv(spec) ? [{ to: 'ci', name: 'Set up uv', uses: 'astral-sh/setup-uv@v7' } as const] : []),
    { to: 'ci', name: 'Install', run: 'make install' },
    { to: 'ci', name: 'Check the format', run: 'make format-check' },
    { to: 'ci', name: 'Lint', run: 'make lint' },
    { to: 'ci', name: 'Check the types', run: 'make typecheck' },
    { to: 'ci', name: 'Unit tests', run: 'make test' },
    { to: 'ci', name: 'Integration tests', run: 'make test-integration' },
    { to: 'ci', name: 'Audit the dependencies', run: 'make audit' },
  ],
};

function usesUv({ tooling }: Spec): boolean {
  return tooling.packageManager === 'uv';
}
