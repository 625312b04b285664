import type { Part } from '../../../src/types.ts';

/** Unit tests, and integration tests over HTTP against a real database. */
export const vitest: Part = {
  id: 'typescript/vitest',
  axis: 'tooling',
  choices: ['vitest'],
  after: ['typescript/express'],
  gives: () => [
    { to: 'dependency', name: 'vitest', dev: true },
    { to: 'dependency', name: '@vitest/coverage-v8', dev: true },
    { to: 'script', name: 'test', run: 'vitest run --project unit' },
    { to: 'script', name: 'test:integration', run: 'vitest run --project integration' },
    { to: 'command', name: 'test', description: 'Run the unit tests', recipe: ['npm test'] },
    {
      to: 'command',
      name: 'test-integration',
      description: 'Run the integration tests on the database server of DATABASE_URL',
      recipe: ['npm run test:integration'],
    },
    {
      to: 'command',
      name: 'test-contract',
      description: 'Prove the whole backend against its contract, with servers of its own',
      recipe: ['$(BACKWRIGHT) verify .'],
    },
  ],
};
