import type { Field } from '../../../../src/types.ts';
import { Code } from '../../print/print-value.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import type { GeneratedTest } from './generated-test.ts';
import { rowStatement, type FieldValue, type TestContext } from './test-context.ts';

/** One test for every field that lists can be sorted by; nulls come last going up and first going down. */
export function sortTests(context: TestContext): readonly GeneratedTest[] {
  const fields = context.resource.fields.filter((field) => field.sort && !field.readonly && !context.isOwned(field));
  return fields.flatMap((field) => {
    const rows = field.type === 'ref' ? referringRows(context, field) : valueRows(context, field);
    if (rows.length === 0) return [];
    const hasNull = !field.required;
    const body = [
      ...rows,
      ...(hasNull ? [context.row('none', [field, null])] : []),
      `    await collection.expectOrder([one, two${hasNull ? ', none' : ''}], '${field.wire}');`,
      `    await collection.expectOrder([${hasNull ? 'none, ' : ''}two, one], '-${field.wire}');`,
    ];
    return [{ title: `sorts by ${field.wire}`, body }];
  });
}

function valueRows({ row }: TestContext, field: Field): readonly string[] {
  const [low, high] = sampleValues(field, 2);
  return low === undefined || high === undefined ? [] : [row('one', [field, low]), row('two', [field, high])];
}

/** Ids ascend in the order in which rows are made. The targets of a self reference would be in the list themselves. */
function referringRows({ resource, targetOf, canRefer, row }: TestContext, field: Field): readonly string[] {
  const target = targetOf(field);
  if (target === resource || !canRefer(field)) return [];
  const value = (name: string): FieldValue => [field, new Code(`${name}.id`)];
  return [
    rowStatement(target, 'first', []),
    rowStatement(target, 'second', []),
    row('one', value('first')),
    row('two', value('second')),
  ];
}
