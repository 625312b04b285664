import type { Contribution } from '../../../src/types.ts';

/** How the tests are run, and what the README says about them. */
export const pytestCommands: readonly Contribution[] = [
  {
    to: 'command',
    name: 'test',
    description: 'Run the unit tests',
    recipe: ['.venv/bin/python -m pytest tests/unit'],
  },
  {
    to: 'command',
    name: 'test-integration',
    description: 'Run the integration tests on the database server of DATABASE_URL',
    recipe: ['.venv/bin/python -m pytest tests/integration'],
  },
  {
    to: 'command',
    name: 'test-coverage',
    description: 'Run all of them and show which lines they reach',
    recipe: ['.venv/bin/python -m pytest --cov --cov-report=term-missing tests'],
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
      '`make test` needs nothing but Python. `make test-integration` creates a database of its own on the server of',
      '`DATABASE_URL`, and drops it afterwards; its user must be allowed to create databases. `make test-coverage` runs',
      'both and shows which lines they reach.',
    ].join('\n'),
  },
];
