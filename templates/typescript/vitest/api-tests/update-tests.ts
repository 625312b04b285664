import { tsMember } from '../../../../src/naming.ts';
import type { Field } from '../../../../src/types.ts';
import { printObject, type Members } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import type { GeneratedTest } from './generated-test.ts';
import { overtakenTest } from './overtaken-test.ts';
import { readRow } from './read-row.ts';
import type { TestContext } from './test-context.ts';

/** The tests of PATCH. */
export function updateTests(context: TestContext): readonly GeneratedTest[] {
  if (!context.updates) return [];
  const before = readRow(context, 'before');
  return [
    ...(before.length > 0
      ? [
          ...changes(context, before),
          changesNothing(before),
          changesAVersion(context),
          ...isOvertaken(context),
          refusesFixed(context, before),
          ...refusesNull(context, before),
        ]
      : []),
    ...(context.creates && context.hasRow ? [...clears(context), ...merges(context)] : []),
    isMissing(context),
  ];
}

/** The first member that another value can be given to, and that value. */
function oneChange(context: TestContext): Members {
  return changeable(context)
    .filter(({ type, list }) => type !== 'ref' && (type !== 'json' || list))
    .flatMap((field) => {
      const current = field.default ?? sampleValues(field, 1)[0];
      const value = sampleValues(field, 2).find((other) => JSON.stringify(other) !== JSON.stringify(current));
      return value === undefined ? [] : [[field.wire, value] as const];
    })
    .slice(0, 1);
}

function changes(context: TestContext, before: readonly string[]): readonly GeneratedTest[] {
  const change = oneChange(context);
  if (change.length === 0) return [];
  return [
    {
      title: 'changes the given members and nothing else',
      body: [
        ...before,
        printObject('    ', 'const changes = ', change, ';'),
        '    const after = await collection.update(before.id, changes);',
        '    const { updated_at } = after;',
        '    expect(after).toEqual({ ...before, ...changes, updated_at, version: before.version + 1 });',
        ...(context.gets ? ['    expect(await collection.get(before.id)).toEqual(after);'] : []),
      ],
    },
  ];
}

function isMissing(context: TestContext): GeneratedTest {
  const change = oneChange(context);
  return {
    title: `answers ${context.missingStatus} to an id that does not exist`,
    body: [
      `    expectProblem(await api.patch(\`\${path}/\${missing}\`, {}), '${context.missingCode}');`,
      ...(change.length === 0
        ? []
        : [
            printObject('    ', 'const changes = ', change, ';'),
            `    expectProblem(await api.patch(\`\${path}/\${missing}\`, changes), '${context.missingCode}');`,
          ]),
    ],
  };
}

function changesNothing(before: readonly string[]): GeneratedTest {
  return {
    title: 'leaves everything as it is when nothing is given',
    body: [...before, '    expect(await collection.update(before.id, {})).toEqual(before);'],
  };
}

/** What If-Match does (RFC 9110 §13.1.1). */
function changesAVersion({ row }: TestContext): GeneratedTest {
  return {
    title: 'changes only a version that If-Match names',
    body: [
      row('row'),
      '    const url = `${path}/${row.id}`;',
      "    expectProblem(await api.patch(url, {}, { 'If-Match': '\"other\"' }), 'PRECONDITION_FAILED');",
      "    expect((await api.patch(url, {}, { 'If-Match': '*' })).status).toBe(200);",
    ],
  };
}

function isOvertaken(context: TestContext): readonly GeneratedTest[] {
  const change = oneChange(context);
  if (change.length === 0) return [];
  const changes = printObject('    ', 'const changes = ', change, ';');
  return [overtakenTest(context, 'api.patch(`${path}/${row.id}`, changes)', [changes])];
}

function clears(context: TestContext): readonly GeneratedTest[] {
  const field = changeable(context).find((other) => !other.required && other.type !== 'ref');
  const value = field && sampleValues(field, 1)[0];
  if (!field || value === undefined) return [];
  return [
    {
      title: 'clears a member with null',
      body: [
        context.row('before', [field, value]),
        printObject('    ', 'const after = await collection.update(before.id, ', [[field.wire, null]], ');'),
        `    expect(after${tsMember(field.wire)}).toBeNull();`,
      ],
    },
  ];
}

/** RFC 7396: the members of a document that are not named stay, and null removes one. */
function merges(context: TestContext): readonly GeneratedTest[] {
  const field = documentOf(context);
  if (!field) return [];
  const value = (code: string) => [[field.wire, new Code(code)]] as const;
  return [
    {
      title: `merges ${field.wire}`,
      body: [
        context.row('before', [field, new Code('{ kept: 1, gone: 2 }')]),
        printObject('    ', 'const changes = ', value('{ gone: null, added: 3 }'), ';'),
        '    const after = await collection.update(before.id, changes);',
        `    expect(after${tsMember(field.wire)}).toEqual({ kept: 1, added: 3 });`,
        `    expectProblem(await api.patch(\`\${path}/\${missing}\`, changes), '${context.missingCode}');`,
      ],
    },
  ];
}

function documentOf(context: TestContext): Field | undefined {
  return changeable(context).find(({ type, list }) => type === 'json' && !list);
}

function refusesNull(context: TestContext, before: readonly string[]): readonly GeneratedTest[] {
  const required = changeable(context).filter(({ required }) => required);
  if (required.length === 0) return [];
  const members = required.map(({ wire }) => [wire, null] as const);
  return [
    {
      title: 'does not clear what is required',
      body: [
        ...before,
        printObject('    ', 'const cleared = ', members, ';'),
        '    const answer = await api.patch(`${path}/${before.id}`, cleared);',
        "    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(cleared));",
      ],
    },
  ];
}

function refusesFixed({ writable, readonly }: TestContext, before: readonly string[]): GeneratedTest {
  const fixed = [...writable.filter(({ immutable }) => immutable), ...readonly];
  const members = [
    ['id', new Code('missing')],
    ['version', 7],
    ...fixed.map(({ wire }) => [wire, 1] as const),
  ] as const;
  return {
    title: 'refuses what nobody can change',
    body: [
      ...before,
      printObject('    ', 'const fixed = ', members, ';'),
      '    const answer = await api.patch(`${path}/${before.id}`, fixed);',
      "    expectProblem(answer, 'UNKNOWN_FIELD', Object.keys(fixed));",
    ],
  };
}

function changeable({ writable, unset, unseen }: TestContext): readonly Field[] {
  const fixed = unset('update');
  return writable.filter((field) => !field.immutable && !field.writeonly && !fixed.has(field) && !unseen.has(field));
}
