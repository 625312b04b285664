import type { Contribution } from '../../../src/types.ts';

/** The scripts and `make` targets of tests, and what the README says about them. */
export const vitestCommands: readonly Contribution[] = [
  { to: 'script', name: 'test', run: 'vitest run --project unit' },
  { to: 'script', name: 'test:integration', run: 'vitest run --project integration' },
  { to: 'script', name: 'test:coverage', run: 'vitest run --coverage' },
  { to: 'command', name: 'test', description: 'Run the unit tests', recipe: ['npm test'] },
  {
    to: 'command',
    name: 'test-integration',
    description: 'Run the integration tests on the database server of DATABASE_URL',
    recipe: ['npm run test:integration'],
  },
  {
    to: 'command',
    name: 'test-coverage',
    description: 'Run all of them and show which lines they reach',
    recipe: ['npm run test:coverage'],
  },
  {
    to: 'command',
    name: 'test-contract',
    description: 'Prove the whole backend against its contract, with servers of its own',
    recipe: ['$(BACKWRIGHT) verify .'],
  },
  {
    to: 'readme',
    heading: 'Tests',
    body: [
      '`make test` needs nothing but Node. `make test-integration` creates a database of its own on the server of',
      '`DATABASE_URL`, and drops it afterwards; its user must be allowed to create databases. `make test-coverage` runs',
      'both and shows which lines they reach.',
      '',
      '`tests/fixtures/` has a factory for every resource; `tests/integration/` has one file per resource.',
    ].join('\n'),
  },
];
