import type { Part, Resource, Spec } from '../../../src/types.ts';
import { unusedFiles } from '../core/unused-files.ts';
import { databaseSql } from '../database-sql/part.ts';
import { apiTestView, hasApiTests } from './api-tests/api-test-view.ts';
import { vitestCommands } from './commands.ts';
import { fixtureView } from './fixture-view.ts';
import { rowSupply } from './row-supply.ts';
import { suiteView } from './suite-view.ts';

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
  resourceView: (spec, resource) => ({ ...fixtureView(spec, resource), ...apiTestView(spec, resource) }),
  omits: (spec) => [
    ...testsOf([...unusedFiles(spec), ...(databaseSql.omits?.(spec) ?? [])]),
    ...spec.resources.flatMap((resource) => unusedTests(spec, resource)),
    ...unusedFixtures(spec),
    ...(spec.resources.some(({ seed }) => seed.length > 0) ? [] : ['tests/unit/seeds.test.ts']),
  ],
};

/** The unit tests of files that only some backends have. */
const conditional = new Set(
  [
    ...['bigint', 'bytes', 'date', 'datetime', 'decimal', 'email', 'float', 'integer', 'json', 'list', 'money'],
    ...['phone', 'references', 'text', 'time', 'url', 'uuid'],
  ].map((name) => `tests/unit/validators/fields/${name}.test.ts`),
);
for (const name of [
  'repositories/to-bytea',
  'repositories/to-jsonb',
  'utils/cursor',
  'utils/merge-patch',
  'utils/read-only',
])
  conditional.add(`tests/unit/${name}.test.ts`);
for (const name of ['filter-value', 'list-query', 'parse-body', 'parse-id']) {
  conditional.add(`tests/unit/validators/${name}.test.ts`);
}

/** `src/utils/cursor.ts` is tested by `tests/unit/utils/cursor.test.ts`. */
function testsOf(sources: readonly string[]): readonly string[] {
  const tests = sources.map((path) => path.replace(/^src\//, 'tests/unit/').replace(/\.ts$/, '.test.ts'));
  return tests.filter((path) => conditional.has(path));
}

function unusedTests(spec: Spec, resource: Resource): readonly string[] {
  const { kebab } = resource.names;
  return [
    ...(hasApiTests(resource) ? [] : [`tests/integration/${kebab}-api.test.ts`]),
    ...(rowSupply(spec, resource) > 0 ? [] : [`tests/fixtures/${kebab}-fixture.ts`]),
  ];
}

function unusedFixtures(spec: Spec): readonly string[] {
  const bodies = spec.resources
    .filter((resource) => rowSupply(spec, resource) > 0)
    .map((resource) => JSON.stringify(fixtureView(spec, resource)));
  const uses = (call: string) => bodies.some((body) => body.includes(call));
  return [
    ...(spec.resources.length === 0 ? ['collection'] : []),
    ...(uses('uniqueText(') ? [] : ['unique-text']),
    ...(uses('nextOf(') ? [] : ['next-of']),
  ].map((name) => `tests/fixtures/${name}.ts`);
}
