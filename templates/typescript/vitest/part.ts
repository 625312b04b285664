import type { Part } from '../../../src/types.ts';
import { apiTestView } from './api-tests/api-test-view.ts';
import { vitestCommands } from './commands.ts';
import { fixtureView } from './fixture-view.ts';
import { ownersTestView } from './owners-test-view.ts';
import { suiteView } from './suite-view.ts';
import { unusedTests } from './unused-tests.ts';

/** Unit tests, and integration tests over HTTP against a real database. */
export const vitest: Part = {
  id: 'typescript/vitest',
  axis: 'tooling',
  choices: ['vitest'],
  after: ['typescript/express'],
  gives: () => [
    { to: 'dependency', name: 'vitest', dev: true },
    { to: 'dependency', name: '@vitest/coverage-v8', dev: true },
    ...vitestCommands,
  ],
  view: suiteView,
  resourceView: (spec, resource) => ({
    ...fixtureView(spec, resource),
    ...apiTestView(spec, resource),
    ...ownersTestView(spec, resource),
  }),
  omits: unusedTests,
};
