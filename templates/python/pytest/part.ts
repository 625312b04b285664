import type { Part, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { unusedFiles } from '../core/unused-files.ts';
import { apiTestView } from './api-test-view.ts';
import { pytestCommands } from './commands.ts';
import { fixtureView, makesRows } from './fixture-view.ts';

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
  view: ({ resources }) => ({ hasResources: resources.length > 0 }),
  resourceView: (spec, resource) => ({ ...fixtureView(spec, resource), ...apiTestView(spec, resource) }),
  omits: unusedTests,
};

/** Tests of what this spec does not have. */
function unusedTests(spec: Spec): readonly string[] {
  const { resources } = spec;
  const missing = new Set(unusedFiles(spec));
  const units = { cursor: 'utils/cursor', list_query: 'utils/list_query', merge_patch: 'utils/merge_patch' };
  const more = { rate_limiter: 'core/rate_limiter', read_json: 'utils/read_json', moments: 'utils/moments' };
  return [
    ...Object.entries({ ...units, ...more })
      .filter(([, file]) => missing.has(`app/${file}.py`))
      .map(([test]) => `tests/unit/test_${test}.py`),
    ...(hasAccounts(spec) ? [] : ['tests/unit/test_policies.py']),
    ...(resources.length === 0 ? ['tests/fixtures/api.py', 'tests/integration/test_migrations.py'] : []),
    ...resources
      .filter((resource) => !makesRows(spec, resource))
      .map(({ names }) => `tests/fixtures/${names.snake}_fixture.py`),
  ];
}
