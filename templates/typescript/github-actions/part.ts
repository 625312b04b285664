import type { Part } from '../../../src/types.ts';

/** The workflow for GitHub: format, lint, types, tests and the build, on every push. */
export const githubActions: Part = {
  id: 'typescript/github-actions',
  axis: 'deploy',
  choices: ['github-actions'],
  gives: () => [
    { to: 'ci', name: 'Check out', uses: 'actions/checkout@v6' },
    { to: 'ci', name: 'Set up Node', uses: 'actions/setup-node@v6', with: { 'node-version': '24', cache: 'npm' } },
    { to: 'ci', name: 'Install', run: 'npm ci' },
    { to: 'ci', name: 'Check the format', run: 'npm run format:check' },
    { to: 'ci', name: 'Lint', run: 'npm run lint' },
    { to: 'ci', name: 'Check the types', run: 'npm run typecheck' },
    { to: 'ci', name: 'Unit tests', run: 'npm test' },
    { to: 'ci', name: 'Integration tests', run: 'npm run test:integration' },
    { to: 'ci', name: 'Build', run: 'npm run build' },
    { to: 'ci', name: 'Audit the dependencies', run: 'npm audit --omit=dev' },
  ],
};
