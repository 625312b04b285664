import type { Field, Resource } from '../../../../src/types.ts';
import { printObject } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { wrapList } from '../../print/wrap-list.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import { isGiven, varyingFields } from '../../../_shared/samples/row-supply.ts';
import type { GeneratedTest } from './generated-test.ts';
import { rowStatement, type TestContext } from './test-context.ts';

/** One test for every unique field and every combination of fields that must be unique. */
export function duplicateTests(context: TestContext): readonly GeneratedTest[] {
  const sets = uniqueSets(context.resource);
  return sets
    .filter((fields) => fields.every((field) => canRepeat(context, field)))
    .filter((fields) => sets.every((other) => other === fields || differs(context.resource, other, fields)))
    .map((fields) => duplicateTest(context, fields));
}

function duplicateTest({ resource, targetOf, row, input }: TestContext, fields: readonly Field[]): GeneratedTest {
  const references = fields.filter(({ type }) => type === 'ref');
  const members = fields.map((field) => {
    const position = references.indexOf(field);
    return [field.wire, position < 0 ? (sampleValues(field, 1)[0] ?? null) : new Code(`row${String(position + 1)}.id`)];
  }) as Parameters<typeof printObject>[2];
  const isLiteral = fields.some(({ type }) => type === 'enum');
  const wires = fields.map(({ wire }) => wire);
  return {
    title: `refuses a second ${resource.names.words} with the same ${wires.join(' and ')}`,
    body: [
      ...references.map((field, index) => rowStatement(targetOf(field), `row${String(index + 1)}`, [])),
      printObject('    ', 'const same = ', members, isLiteral ? ' as const;' : ';'),
      row('').replace('(api)', '(api, same)'),
      input('same'),
      wrapList(
        '    ',
        "expectProblem(await api.post(path, input), 'DUPLICATE', [",
        wires.map((wire) => `'${wire}'`),
        ']);',
      ),
    ],
  };
}

function uniqueSets(resource: Resource): readonly (readonly Field[])[] {
  const compound = resource.unique.map((names) =>
    names.flatMap((name) => resource.fields.filter((field) => field.name === name)),
  );
  return [...resource.fields.filter(({ unique }) => unique).map((field) => [field]), ...compound];
}

function canRepeat({ canRefer }: TestContext, field: Field): boolean {
  if (field.readonly) return false;
  return field.type === 'ref' ? canRefer(field) : sampleValues(field, 1).length > 0;
}

/** Whether two rows that share only `same` still differ in another combination that must be unique. */
function differs(resource: Resource, others: readonly Field[], same: readonly Field[]): boolean {
  const varying = varyingFields(resource);
  return others
    .filter((field) => !same.includes(field))
    .some((field) => {
      const isAbsent = !field.required && field.default === undefined;
      return isAbsent || varying.has(field) || (field.type === 'ref' && isGiven(field));
    });
}
