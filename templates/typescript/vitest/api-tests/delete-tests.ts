import { tsString } from '../../../../src/naming.ts';
import type { Field, Resource } from '../../../../src/types.ts';
import { printObject } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { wrapList } from '../../print/wrap-list.ts';
import { capabilitiesOf, isJoin } from '../../../_shared/resources/capabilities.ts';
import { namesOf } from '../../resource-views/names.ts';
import { referrersOf } from '../../../_shared/resources/referrers-of.ts';
import { plenty, rowSupply } from '../../../_shared/samples/row-supply.ts';
import type { GeneratedTest } from './generated-test.ts';
import { isOneEnough } from './is-one-enough.ts';
import { overtakenTest } from './overtaken-test.ts';
import { rowStatement, type TestContext } from './test-context.ts';

/** The tests of DELETE. */
export function deleteTests(context: TestContext): readonly GeneratedTest[] {
  const { deletes, gets, hasRow, hasRows, row } = context;
  if (!deletes) return [];
  const removes = {
    title: 'removes a row once',
    body: [
      row('row'),
      '    await collection.delete(row.id);',
      ...(gets ? ["    expectProblem(await api.get(`${path}/${row.id}`), 'NOT_FOUND');"] : []),
      `    expectProblem(await api.delete(\`\${path}/\${row.id}\`), '${context.missingCode}');`,
    ],
  };
  const removesAVersion = {
    title: 'removes only a version that If-Match names',
    body: [
      row('row'),
      '    const url = `${path}/${row.id}`;',
      "    expectProblem(await api.delete(url, { 'If-Match': '\"other\"' }), 'PRECONDITION_FAILED');",
      ...(gets ? ["    const tag = (await api.get(url)).headers.get('etag') ?? '';"] : []),
      `    expect((await api.delete(url, { 'If-Match': ${gets ? 'tag' : "'*'"} })).status).toBe(204);`,
    ],
  };
  const isOvertaken = overtakenTest(context, 'api.delete(`${path}/${row.id}`)');
  return [...(hasRow ? [removes, removesAVersion, isOvertaken] : []), ...(hasRows ? dependants(context) : [])];
}

/** What becomes of the rows that refer to the deleted one. */
function dependants(context: TestContext): readonly GeneratedTest[] {
  const { spec, resource } = context;
  return referrersOf(spec, resource).flatMap((other) =>
    rowSupply(spec, other) === plenty
      ? other.fields
          .filter((field) => field.type === 'ref' && field.target === resource.name && !field.readonly)
          .filter((field) => isOneEnough(field) && (!isJoin(field) || capabilitiesOf(other).creates))
          .flatMap((field) => dependantTest(context, other, field))
      : [],
  );
}

function dependantTest({ resource, row }: TestContext, other: Resource, field: Field): readonly GeneratedTest[] {
  const rows = [
    row('row'),
    rowStatement(other, field.onDelete === 'restrict' ? '' : 'dependant', [
      [field, new Code(field.list ? '[row.id]' : 'row.id')],
    ]),
  ];
  const { aResource } = namesOf(other);
  if (field.onDelete === 'restrict') {
    const body = [...rows, "    expectProblem(await api.delete(`${path}/${row.id}`), 'IN_USE');"];
    return [{ title: `is refused while ${aResource} refers to the row in ${field.wire}`, body }];
  }
  if (!capabilitiesOf(other).gets) return [];
  const deleted = [...rows, '    await collection.delete(row.id);'];
  if (field.onDelete === 'cascade' && !field.list) {
    const gone = `    const url = \`/${other.names.path}/\${dependant.id}\`;`;
    const body = [...deleted, gone, "    expectProblem(await api.get(url), 'NOT_FOUND');"];
    return [{ title: `takes every ${other.names.words} along that refers to the row in ${field.wire}`, body }];
  }
  const isOwn = other === resource;
  const args = ['api', tsString(`/${other.names.path}`), namesOf(other).schemaConst];
  const body = [
    ...deleted,
    ...(isOwn ? [] : [wrapList('    ', 'const others = collectionAt(', args, ');')]),
    `    const left = await ${isOwn ? 'collection' : 'others'}.get(dependant.id);`,
    printObject('    ', 'expect(left).toMatchObject(', [[field.wire, field.list ? [] : null]], ');'),
  ];
  return [{ title: `clears ${field.wire} of every ${other.names.words} that refers to the row`, body }];
}
