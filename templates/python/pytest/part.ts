import type { Part } from '../../../src/types.ts';
import { accountTestsView } from './account-tests-view.ts';
import { apiTestView } from './api-test-view.ts';
import { pytestCommands } from './commands.ts';
import { fixtureView } from './fixture-view.ts';
import { oauthTestsView } from './oauth-tests-view.ts';
import { ownersTestView } from './owners-test-view.ts';
import { suiteView } from './suite-view.ts';
import { unusedTests } from './unused-tests.ts';

/** Unit tests, and integration tests over HTTP against a real database. */
export const pytest: Part = {
  id: 'python/pytest',
  axis: 'base',
  choices: [],
  after: ['python/fastapi'],
  gives: () => [
    ...['httpx', 'pytest', 'pytest-asyncio', 'pytest-cov'].map(
      (name) => ({ to: 'dependency', name, dev: true }) as const,
    ),
    ...pytestCommands,
  ],
  view: (spec) => ({ ...suiteView(spec), ...accountTestsView(spec), ...oauthTestsView(spec) }),
  resourceView: (spec, resource) => ({
    ...fixtureView(spec, resource),
    ...apiTestView(spec, resource),
    ...ownersTestView(spec, resource),
  }),
  omits: unusedTests,
};
