import { tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { ownershipCase, type OwnershipCase } from '../../_shared/access/ownership-case.ts';
import type { OwnerWay } from '../../_shared/access/owner-ways.ts';
import { missingCode } from '../../_shared/resources/requires-if-match.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { printChain } from '../print/chain.ts';
import { printObject } from '../print/print-object.ts';
import { Code } from '../print/print-value.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from '../resource-views/names.ts';
import { fixtureNames } from './fixture-names.ts';
import { inputCreatesRows } from './given-fields.ts';

type OwnerTest = Readonly<{ title: string; lines: readonly string[] }>;

/** What `tests/integration/<resource>-owners.test.ts` shows. */
export function ownersTestView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const owners = ownershipCase(spec, resource);
  if (!owners) return {};
  const { role, ways, gifts, claims } = owners;
  const fixture = fixtureNames(resource);
  const { schemaConst, modelFile, repositoryType, repositoryFile } = namesOf(resource);
  const tests = [
    ...testsOf(owners, missingCode(spec)),
    ...(tellsOwners(spec, resource) ? [toldTest(repositoryType)] : []),
  ];
  const used = new Set(tests.flatMap(({ members }) => members));
  const collection = (api: string) => `collectionAt(${api}, path, ${schemaConst})`;
  const members = [
    'id',
    ...['user', 'owner', 'other'].filter((name) => used.has(name)),
    ...(used.has('mine') ? [`mine: ${collection('owner')}`] : []),
    ...(used.has('theirs') ? [`theirs: ${collection('other')}`] : []),
  ];
  const targets = ways.flatMap(({ by }) => (by ? [fixtureNames(by.target)] : []));
  const usesCollection = claims.length > 0 || used.has('mine') || used.has('theirs');
  const makes = [fixture.createFunction, ...(claims.length > 0 ? [fixture.inputFunction] : [])];
  const body = tests.flatMap(({ lines }) => lines).join('\n');
  const fixtures = new Map<string, readonly string[]>([
    [fixture.file, makes],
    ...targets.map(({ file, createFunction }) => [file, [createFunction]] as const),
  ]);
  const input = inputCreatesRows(spec, resource) ? `await ${fixture.inputFunction}(api)` : `${fixture.inputFunction}()`;
  return {
    ownerImports: [
      "import { describe, expect, test } from 'vitest';",
      ...(usesCollection
        ? [
            importLine([schemaConst], `../../src/models/${modelFile}`),
            "import { collectionAt } from '../fixtures/collection.ts';",
          ]
        : []),
      ...(used.has('user') ? [importLine([repositoryType], `../../src/repositories/${repositoryFile}`)] : []),
      ...(body.includes('expectProblem(') ? ["import { expectProblem } from '../fixtures/expect-problem.ts';"] : []),
      ...[...fixtures].sort().map(([file, names]) => importLine([...names].sort(), `../fixtures/${file}`)),
      "import { useApi } from '../fixtures/test-api.ts';",
      "import { createUser } from '../fixtures/user-fixture.ts';",
    ],
    ownersPathLine: pathLine(resource),
    givesAway: gifts.length > 0,
    ownersRole: role,
    ways: ways.map((way) => ({
      name: tsPropertyName(way.by ? `${way.by.reference.name}.${way.holder.name}` : way.holder.name),
      lines: wayLines(resource, way),
    })),
    rowLine: `    const { id } = await ${fixture.createFunction}(api);`,
    ownedLine: objectLine('    ', 'return ', members, ';'),
    ownerTests: tests,
    claims: claims.length > 0,
    claimLines: [
      wrapList('  ', 'const collection = collectionAt(', ['await api.as(user)', 'path', schemaConst], ');'),
      `  const created = await collection.create(${input});`,
      ...claims.map(({ wire }) => `  expect(created${tsMember(wire)}).toBe(user.id);`),
    ],
  };
}

/** That mails find the owner. */
function toldTest(repositoryType: string): OwnerTest & Readonly<{ members: readonly string[] }> {
  return {
    title: 'is known to be theirs to whoever mails them',
    members: ['user'],
    lines: [
      '    const { id, user } = await createOwned();',
      `    const owners = await new ${repositoryType}(api.db).ownersOf(id);`,
      '    expect(owners).toContain(user.id);',
    ],
  };
}

/** What a test does with a row of somebody's, after it has taken what it needs. */
function testsOf(
  owners: OwnershipCase,
  missing: string,
): readonly (OwnerTest & Readonly<{ members: readonly string[] }>)[] {
  const { owns, readsAll, gifts, privates, adminReads, takesBack } = owners;
  const refusal = readsAll ? "'FORBIDDEN'" : tsString(missing);
  const one = '`${path}/${id}`';
  const names = wrapList(
    '    ',
    'const names = [',
    privates.map(({ wire }) => tsString(wire)),
    '];',
  );
  const gift = gifts.map(({ wire }) => [wire, new Code('missing')] as const);
  const tests: readonly (false | readonly [title: string, members: readonly string[], lines: readonly string[]])[] = [
    owns('list') && [
      'is in the list of nobody else',
      ['mine', 'theirs'],
      [
        '    expect((await mine.list()).rows.map((row) => row.id)).toContain(id);',
        '    expect((await theirs.list()).rows.map((row) => row.id)).not.toContain(id);',
      ],
    ],
    owns('get') && [
      'is found by nobody else',
      ['other', 'mine'],
      ['    expect((await mine.get(id)).id).toBe(id);', `    expectProblem(await other.get(${one}), 'NOT_FOUND');`],
    ],
    owns('update') && [
      'is changed by nobody else',
      ['other', 'mine'],
      [
        `    expectProblem(await other.patch(${one}, {}), ${refusal});`,
        '    expect((await mine.update(id, {})).id).toBe(id);',
      ],
    ],
    takesBack && [
      'is replaced by nobody else',
      ['other', 'mine'],
      [
        '    const shown = await mine.get(id);',
        `    expectProblem(await other.put(${one}, shown), ${refusal});`,
        '    expect((await mine.replace(id, shown)).version).toBe(shown.version + 1);',
      ],
    ],
    owns('delete') && [
      'is deleted by nobody else',
      ['other', 'owner'],
      [
        `    expectProblem(await other.delete(${one}), ${refusal});`,
        `    expect((await owner.delete(${one})).status).toBe(204);`,
      ],
    ],
    gifts.length > 0 && [
      'is not given away',
      ['owner'],
      [
        printObject('    ', 'const gifts = ', gift, ';'),
        `    expectProblem(await owner.patch(${one}, gifts), 'FORBIDDEN', Object.keys(gifts));`,
      ],
    ],
    privates.length > 0 && [
      'shows its private members to nobody else',
      readsAll ? ['mine', 'theirs'] : ['mine'],
      [
        names,
        '    expect(Object.keys(await mine.get(id))).toEqual(expect.arrayContaining(names));',
        ...(readsAll
          ? ['    expect(Object.keys(await theirs.get(id)).filter((name) => names.includes(name))).toEqual([]);']
          : []),
      ],
    ],
    adminReads && [
      'is read by an admin',
      [],
      ["    const admin = await api.as('admin');", `    expect((await admin.get(${one})).status).toBe(200);`],
    ],
  ];
  return tests
    .filter((test) => test !== false)
    .map(([title, members, lines]) => ({
      title,
      members,
      lines: [`    const { ${['id', ...members].join(', ')} } = await createOwned();`, ...lines],
    }));
}

function wayLines(resource: Resource, { holder, by }: OwnerWay): readonly string[] {
  if (!by) return [change(resource, holder.column, 'owner', 'id')];
  const { createFunction } = fixtureNames(by.target);
  return [
    `    const other = await ${createFunction}(api);`,
    change(by.target, holder.column, 'owner', 'other.id'),
    change(resource, by.reference.column, 'other.id', 'id'),
  ];
}

/** A statement that changes a column behind the back of the API. */
function change({ names }: Resource, column: string, value: string, id: string): string {
  const calls = [
    { callee: 'updateTable', args: [`'${names.table}'`] },
    { callee: 'set', args: [tsString(column), value] },
    { callee: 'where', args: ["'id'", "'='", id] },
    { callee: 'execute' },
  ];
  return printChain('    ', 'await ', { base: 'api.db', calls }, ';');
}

function pathLine({ names }: Resource): string {
  const line = `const path = '/${names.path}';`;
  return fits(line) ? line : `const path =\n  '/${names.path}';`;
}
