import { tsString } from '../../../../src/naming.ts';
import type { Resource, Spec } from '../../../../src/types.ts';
import { fits } from '../../print/fits.ts';
import { importLine } from '../../print/import-line.ts';
import { namesOf } from '../../resource-views/names.ts';
import { referrersOf } from '../../../_shared/resources/referrers-of.ts';
import { resourcesNamed } from '../../../_shared/resources/resources-named.ts';
import { fixtureNames } from '../fixture-names.ts';
import { createTests } from './create-tests.ts';
import { deleteTests } from './delete-tests.ts';
import type { GeneratedTest } from './generated-test.ts';
import { listTests } from './list-tests.ts';
import { methodTests } from './method-tests.ts';
import { nestedTests } from './nested-tests.ts';
import { readTests } from './read-tests.ts';
import { replaceTests } from './replace-tests.ts';
import { restoreTests } from './restore-tests.ts';
import { createTestContext } from './test-context.ts';
import { updateTests } from './update-tests.ts';
import { viewTests } from './view-tests.ts';

/** What `tests/integration/<resource>-api.test.ts` shows. */
export function apiTestView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const context = createTestContext(spec, resource);
  const { aResource, wordsPlural } = context.names;
  const groups = [
    { title: `creating ${aResource}`, tests: createTests(context) },
    { title: `reading ${aResource}`, tests: readTests(context) },
    { title: `the list of ${wordsPlural}`, tests: listTests(context) },
    { title: `what is shown of ${wordsPlural}`, tests: viewTests(context) },
    { title: `replacing ${aResource}`, tests: replaceTests(context) },
    { title: `changing ${aResource}`, tests: updateTests(context) },
    { title: `deleting ${aResource}`, tests: deleteTests(context) },
    { title: `restoring ${aResource}`, tests: restoreTests(context) },
    { title: `${wordsPlural} below other rows`, tests: nestedTests(context) },
    { title: 'what is not offered', tests: methodTests(context) },
  ].filter(({ tests }) => tests.length > 0);
  const lines = groups.flatMap(({ tests }) => tests.flatMap(({ body }) => body)).join('\n');
  const usesCollection = lines.includes('await collection.');
  return {
    groups: groups.map(({ title, tests }) => ({ title: tsString(title), lines: testLines(tests) })),
    testImports: importsOf(spec, lines, usesCollection, resource),
    pathLine: pathLine(resource),
    usesPath: usesCollection || /\bpath\b/.test(lines.replaceAll('${path}', 'path')),
    usesMissing: /\bmissing\b/.test(lines),
    usesCollection,
  };
}

/** Whether there is anything to test about a resource over HTTP. */
export function hasApiTests({ operations, nested }: Resource): boolean {
  return operations.length > 0 || nested.length > 0;
}

function importsOf(spec: Spec, lines: string, usesCollection: boolean, resource: Resource): readonly string[] {
  const calls = new Set([...lines.matchAll(/\b(\w+)\(/g)].map(([, name]) => name));
  const schemas = new Set([...lines.matchAll(/(?<=[ (])(\w+Schema)(?=[,)])/g)].map(([, name]) => name));
  const related = relatedTo(spec, resource);
  const functions = related.flatMap((other) => {
    const { createFunction, fullInputFunction, inputFunction, file } = fixtureNames(other);
    const used = [createFunction, fullInputFunction, inputFunction].filter((name) => calls.has(name));
    return used.length === 0 ? [] : [importLine(used, `../fixtures/${file}`)];
  });
  const models = related.flatMap((other) => {
    const { schemaConst, modelFile } = namesOf(other);
    const isUsed = (usesCollection && other === resource) || schemas.has(schemaConst);
    return isUsed ? [importLine([schemaConst], `../../src/models/${modelFile}`)] : [];
  });
  const vitest = ['describe', ...(calls.has('expect') ? ['expect'] : []), 'test'];
  return [
    `import { ${vitest.join(', ')} } from 'vitest';`,
    ...[...models].sort(byFile),
    ...(usesCollection || calls.has('collectionAt')
      ? ["import { collectionAt } from '../fixtures/collection.ts';"]
      : []),
    ...(calls.has('expectProblem') ? ["import { expectProblem } from '../fixtures/expect-problem.ts';"] : []),
    ...[...functions].sort(byFile),
    ...(calls.has('overtaken') ? ["import { overtaken } from '../fixtures/overtaken.ts';"] : []),
    "import { useApi } from '../fixtures/test-api.ts';",
  ];
}

/** The resource itself, those that it refers to or that refer to it, and those that it is listed below. */
function relatedTo(spec: Spec, resource: Resource): readonly Resource[] {
  return resourcesNamed(spec, [
    resource.name,
    ...resource.fields.map(({ target }) => target),
    ...resource.nested.map(({ owner }) => owner),
    ...referrersOf(spec, resource).map(({ name }) => name),
  ]);
}

/** The order of import lines, which end with the name of a file. */
function byFile(a: string, b: string): number {
  const file = (line: string) => line.slice(line.lastIndexOf('{')).replace(/^.* from /s, '');
  return file(a) < file(b) ? -1 : 1;
}

function pathLine({ names }: Resource): string {
  const line = `const path = '/${names.path}';`;
  return fits(line) ? line : `const path =\n  '/${names.path}';`;
}

function testLines(tests: readonly GeneratedTest[]): readonly string[] {
  return tests.flatMap(({ title, body }, index) => [
    ...(index > 0 ? [''] : []),
    `  test(${tsString(title)}, async () => {`,
    ...body,
    '  });',
  ]);
}
