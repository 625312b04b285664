import type { Field, Resource } from '../../../../src/types.ts';
import { actingRole, grantIn } from '../../../_shared/access/acting-role.ts';
import { hasAccounts } from '../../../_shared/accounts/account-uses.ts';
import { includesOf } from '../../../_shared/resources/includes-of.ts';
import { tsPropertyName, tsString } from '../../../../src/naming.ts';
import { Code } from '../../print/print-value.ts';
import { objectLine } from '../../print/object-line.ts';
import type { GeneratedTest } from './generated-test.ts';
import { rowStatement, type TestContext } from './test-context.ts';
import { unheardOf } from './unheard-of.ts';

/** The tests of `fields` and `include`, on one row and on the list. */
export function viewTests(context: TestContext): readonly GeneratedTest[] {
  const { gets, lists, hasRow, row } = context;
  const one = [
    '    const whole = await api.get(`${path}/${row.id}`);',
    '    const part = await api.get(`${path}/${row.id}?fields=version`);',
    "    expect(part.body).toHaveProperty('data', { id: row.id, version: 1 });",
    "    expect(part.headers.get('etag')).not.toBe(whole.headers.get('etag'));",
  ];
  const many = [
    '    const list = await api.get(`${path}?fields=version,id`);',
    "    expect(list.body).toHaveProperty('data', [{ id: row.id, version: 1 }]);",
  ];
  const refused = refusals(context);
  return [
    ...(hasRow && (gets || lists)
      ? [
          {
            title: 'shows the members that are asked for, and the id',
            body: [row('row'), ...(gets ? one : []), ...(lists ? many : [])],
          },
        ]
      : []),
    ...includeTests(context),
    ...(refused.length > 0 ? [{ title: 'refuses members that there are not', body: refused }] : []),
  ];
}

function refusals({ gets, lists, resource, spec }: TestContext): readonly string[] {
  const name = unheardOf(resource);
  const parameters = ['fields', ...(includesOf(spec, resource).length > 0 ? ['include'] : [])];
  const refuse = (place: string, parameter: string) =>
    `    expectProblem(await api.get(\`${place}?${parameter}=${name}\`), 'VALIDATION_ERROR', ['${parameter}']);`;
  return parameters.flatMap((parameter) => [
    ...(gets ? [refuse('${path}/${missing}', parameter)] : []),
    ...(lists ? [refuse('${path}', parameter)] : []),
  ]);
}

/** One test for every member that can be included and that tests can set. */
function includeTests(context: TestContext): readonly GeneratedTest[] {
  const { gets, lists, hasRows, isOwned, canRefer, row, spec, resource } = context;
  if (!hasRows) return [];
  return includesOf(spec, resource).flatMap(({ field, target }) => {
    if (field.readonly || field.private || isOwned(field) || !canRefer(field)) return [];
    const [one, many] = (['get', 'list'] as const).map((operation) => readsAll(context, operation, target));
    const isOne = gets && one === true;
    const isMany = lists && many === true;
    if (!isOne && !isMany) return [];
    return [
      {
        title: `shows the object of ${field.wire} in place of its id`,
        body: [
          rowStatement(target, 'other', []),
          row('row', [field, new Code('other.id')]),
          '    const object: unknown = expect.objectContaining({ id: other.id });',
          ...(isOne ? oneLines(field) : []),
          ...(isMany ? manyLines(field) : []),
        ],
      },
    ];
  });
}

function oneLines(field: Field): readonly string[] {
  return [
    `    const one = await api.get(\`\${path}/\${row.id}?include=${field.wire}\`);`,
    `    expect(one.body).toHaveProperty(['data', ${tsString(field.wire)}], object);`,
  ];
}

function manyLines(field: Field): readonly string[] {
  return [
    `    const list = await api.get(\`\${path}?fields=id&include=${field.wire}\`);`,
    objectLine('    ', 'const shown = ', ['id: row.id', `${tsPropertyName(field.wire)}: object`], ';'),
    "    expect(list.body).toHaveProperty('data', expect.arrayContaining([shown]) as unknown);",
  ];
}

/** Whether the role that uses an operation in tests sees every object of another resource. */
function readsAll({ spec, resource }: TestContext, operation: 'get' | 'list', target: Resource): boolean {
  if (!hasAccounts(spec)) return true;
  const role = actingRole(spec, resource, operation);
  return role !== undefined && grantIn(target, 'get', role) === 'any';
}
