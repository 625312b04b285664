import { tsPropertyName } from '../../../../src/naming.ts';
import { printObject } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { wrapList } from '../../print/wrap-list.ts';
import { wrongValue } from '../../../_shared/samples/wrong-value.ts';
import { valueBeyond } from '../../resource-views/wrong-values.ts';
import { fullFields } from '../full-fields.ts';
import { isGiven } from '../../../_shared/samples/row-supply.ts';
import { absentValue } from './absent-value.ts';
import { duplicateTests } from './duplicate-tests.ts';
import type { GeneratedTest } from './generated-test.ts';
import { isOneEnough } from './is-one-enough.ts';
import type { TestContext } from './test-context.ts';
import { unheardOf } from './unheard-of.ts';

/** The tests of POST. */
export function createTests(context: TestContext): readonly GeneratedTest[] {
  if (!context.creates) return [];
  return [
    ...(context.hasRow ? [storesEverything(context), ...usesDefaults(context)] : []),
    ...namesMissing(context),
    ...(context.hasRow ? [...namesWrong(context), ...namesBeyond(context), refusesUnknown(context)] : []),
    ...(context.hasRows ? [...duplicateTests(context), ...refusesDangling(context)] : []),
  ];
}

function storesEverything(context: TestContext): GeneratedTest {
  const { spec, resource, fixture, writable, unseen, input } = context;
  const gets = context.gets && context.isUniform;
  const full = fullFields(spec, resource);
  const isAsync = full.some(({ type }) => type === 'ref') || input().includes('await');
  const hidden = writable.filter(
    (field) => field.writeonly || (unseen.has(field) && (full.includes(field) || isGiven(field))),
  );
  const names = hidden.map(({ wire }, index) => `${tsPropertyName(wire)}: _${String(index)}`);
  return {
    title: 'stores every member',
    body: [
      full.length === 0
        ? input()
        : `    const input = ${isAsync ? 'await ' : ''}${fixture.fullInputFunction}(${isAsync ? 'api' : ''});`,
      '    const created = await collection.create(input);',
      ...(hidden.length === 0 ? [] : [wrapRest('    ', 'const ', names, '...shown', ' = input;')]),
      `    expect(created).toMatchObject(${hidden.length === 0 ? 'input' : 'shown'});`,
      ...(gets ? ['    expect(await collection.get(created.id)).toEqual(created);'] : []),
    ],
  };
}

function usesDefaults({ visible, unseen, isOwned, input }: TestContext): readonly GeneratedTest[] {
  const members = visible
    .filter((field) => !isGiven(field) && !unseen.has(field) && !isOwned(field))
    .flatMap((field) => absentValue(field).map((value) => [field.wire, value] as const));
  if (members.length === 0) return [];
  const body = [
    input(),
    '    const created = await collection.create(input);',
    printObject('    ', 'expect(created).toMatchObject(', members, ');'),
  ];
  return [{ title: 'gives what is left out its default', body }];
}

function namesMissing({ writable, isLeft }: TestContext): readonly GeneratedTest[] {
  const required = writable.filter(
    (field) => field.required && field.default === undefined && !isLeft('create', field),
  );
  if (required.length === 0) return [];
  const names = required.map(({ wire }) => `'${wire}'`);
  return [
    {
      title: 'names every member that is missing',
      body: [wrapList('    ', "expectProblem(await api.post(path, {}), 'VALIDATION_ERROR', [", names, ']);')],
    },
  ];
}

function namesWrong(context: TestContext): readonly GeneratedTest[] {
  const members = context.writable.flatMap((field) => {
    const value = wrongValue(field);
    return value === undefined ? [] : [[field.wire, value] as const];
  });
  return refusal(context, 'names every member that is of the wrong type', 'wrong', members, 'VALIDATION_ERROR');
}

function namesBeyond(context: TestContext): readonly GeneratedTest[] {
  const large = new Set<string>();
  const members = context.writable.flatMap((field) => {
    const value = valueBeyond(field);
    // One value of 64 KiB shows what more of them would show.
    const isLarge = (field.type === 'text' || field.type === 'bytes') && field.max === undefined && !field.pattern;
    if (value === undefined || (isLarge && large.has(field.type))) return [];
    if (isLarge) large.add(field.type);
    return [[field.wire, new Code(value)] as const];
  });
  return refusal(context, 'names every member that is beyond its bounds', 'beyond', members, 'VALIDATION_ERROR');
}

function refusesUnknown(context: TestContext): GeneratedTest {
  const readonly = context.readonly.map(({ wire }) => [wire, 1] as const);
  const members = [['id', new Code('missing')], ['version', 7], ...readonly, [unheardOf(context.resource), 1]] as const;
  const [test] = refusal(
    context,
    'refuses members that it does not have or sets itself',
    'more',
    members,
    'UNKNOWN_FIELD',
  );
  return test ?? { title: '', body: [] };
}

function refusal(
  { input }: TestContext,
  title: string,
  name: string,
  members: Parameters<typeof printObject>[2],
  code: string,
): readonly GeneratedTest[] {
  if (members.length === 0) return [];
  const body = [
    input(),
    printObject('    ', `const ${name} = `, members, ';'),
    `    const answer = await api.post(path, { ...input, ...${name} });`,
    `    expectProblem(answer, '${code}', Object.keys(${name}));`,
  ];
  return [{ title, body }];
}

function refusesDangling({ writable, unset, input }: TestContext): readonly GeneratedTest[] {
  const fixed = unset('create');
  const references = writable.filter((field) => field.type === 'ref' && isOneEnough(field) && !fixed.has(field));
  return references.map((field) => ({
    title: `refuses a reference in ${field.wire} to a row that does not exist`,
    body: [
      input([[field.wire, new Code(field.list ? '[missing]' : 'missing')]]),
      wrapList(
        '    ',
        "expectProblem(await api.post(path, input), 'REFERENCE_NOT_FOUND', [",
        [`'${field.wire}'`],
        ']);',
      ),
    ],
  }));
}

/** An object pattern whose last element is a rest, which takes no comma. */
function wrapRest(indent: string, head: string, names: readonly string[], rest: string, tail: string): string {
  const line = wrapList(indent, `${head}{ `, [...names, rest], ` }${tail}`);
  if (!line.includes('\n')) return line;
  return [
    `${indent}${head}{`,
    ...names.map((name) => `${indent}  ${name},`),
    `${indent}  ${rest}`,
    `${indent}}${tail}`,
  ].join('\n');
}
