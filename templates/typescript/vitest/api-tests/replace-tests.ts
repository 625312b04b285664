import { tsMember } from '../../../../src/naming.ts';
import type { Field } from '../../../../src/types.ts';
import { printObject } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { wrapList } from '../../print/wrap-list.ts';
import { isFixed } from '../../../_shared/resources/capabilities.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import { fullFields } from '../full-fields.ts';
import { isGiven } from '../../../_shared/samples/row-supply.ts';
import { absentValue } from './absent-value.ts';
import type { GeneratedTest } from './generated-test.ts';
import { readRow } from './read-row.ts';
import type { TestContext } from './test-context.ts';

/** The tests of PUT. */
export function replaceTests(context: TestContext): readonly GeneratedTest[] {
  if (!context.replaces) return [];
  const before = readRow(context, 'before');
  const canWrite = before.length > 0 && hidden(context).every((field) => sampleValues(field, 1).length > 0);
  return [
    ...(context.creates && context.hasRow && context.isUniform ? resets(context) : []),
    ...(canWrite ? [takesBack(context, before), refusesFixed(context, before)] : []),
    ...namesMissing(context),
    ...(context.creates && context.hasRow ? [isMissing(context)] : []),
  ];
}

function resets(context: TestContext): readonly GeneratedTest[] {
  const { spec, resource, fixture, input } = context;
  const full = fullFields(spec, resource);
  const members = full
    .filter((field) => !isFixed(field) && !field.writeonly && !context.unseen.has(field))
    .flatMap((field) => absentValue(field).map((value) => [field.wire, value] as const));
  if (members.length === 0) return [];
  const isAsync = full.some(({ type }) => type === 'ref') || input().includes('await');
  const kept = context.writable
    .filter((field) => isFixed(field) && isGiven(field))
    .map(({ wire }) => [wire, new Code(`before${tsMember(wire)}`)] as const);
  return [
    {
      title: 'resets what is left out',
      body: [
        `    const full = ${isAsync ? 'await ' : ''}${fixture.fullInputFunction}(${isAsync ? 'api' : ''});`,
        '    const before = await collection.create(full);',
        input(kept),
        '    const after = await collection.replace(before.id, input);',
        printObject('    ', 'expect(after).toMatchObject(', members, ');'),
        '    expect(after.version).toBe(before.version + 1);',
      ],
    },
  ];
}

function takesBack(context: TestContext, before: readonly string[]): GeneratedTest {
  const more = hidden(context).map((field) => [field.wire, sampleValues(field, 1)[0] ?? null] as const);
  return {
    title: 'takes back what was read',
    body: [
      ...before,
      ...(more.length > 0 ? [printObject('    ', 'const hidden = ', more, ';')] : []),
      `    const after = await collection.replace(before.id, ${more.length > 0 ? '{ ...before, ...hidden }' : 'before'});`,
      '    const { updated_at } = after;',
      '    expect(after).toEqual({ ...before, updated_at, version: before.version + 1 });',
    ],
  };
}

function refusesFixed(context: TestContext, before: readonly string[]): GeneratedTest {
  const more = hidden(context).map((field) => [field.wire, sampleValues(field, 1)[0] ?? null] as const);
  return {
    title: 'refuses another value of what only the server sets',
    body: [
      ...before,
      ...(more.length > 0 ? [printObject('    ', 'const hidden = ', more, ';')] : []),
      `    const changed = { ...before, ${more.length > 0 ? '...hidden, ' : ''}id: missing, version: 7 };`,
      '    const answer = await api.put(`${path}/${before.id}`, changed);',
      "    expectProblem(answer, 'VALIDATION_ERROR', ['id', 'version']);",
    ],
  };
}

function namesMissing({ writable, isLeft }: TestContext): readonly GeneratedTest[] {
  const required = writable.filter(
    (field) => field.required && (field.default === undefined || isFixed(field)) && !isLeft('replace', field),
  );
  if (required.length === 0) return [];
  const names = required.map(({ wire }) => `'${wire}'`);
  return [
    {
      title: 'names every member that is missing',
      body: [
        '    const answer = await api.put(`${path}/${missing}`, {});',
        wrapList('    ', "expectProblem(answer, 'VALIDATION_ERROR', [", names, ']);'),
      ],
    },
  ];
}

function isMissing({ input, writable, missingCode, missingStatus }: TestContext): GeneratedTest {
  const fixed = writable.filter((field) => field.required && isFixed(field) && !isGiven(field));
  const members = fixed.map((field) => [field.wire, field.default ?? null] as const);
  return {
    title: `answers ${missingStatus} to an id that does not exist`,
    body: [input(members), `    expectProblem(await api.put(\`\${path}/\${missing}\`, input), '${missingCode}');`],
  };
}

/** Required members that cannot be read and so must be sent again. */
function hidden({ writable }: TestContext): readonly Field[] {
  return writable.filter((field) => field.writeonly && field.required && field.default === undefined);
}
