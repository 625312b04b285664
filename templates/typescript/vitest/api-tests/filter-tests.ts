import type { Field, Json } from '../../../../src/types.ts';
import { printObject } from '../../print/print-object.ts';
import { Code } from '../../print/print-value.ts';
import { isJoin } from '../../../_shared/resources/capabilities.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import { isOneEnough } from './is-one-enough.ts';
import { rowStatement, type FieldValue, type TestContext } from './test-context.ts';
import type { GeneratedTest } from './generated-test.ts';

type Query = readonly [operator: string, value: string | Code, rows: readonly string[]];

/** One test for every field that can be filtered: all its operators for the first of a type, the equality for others. */
export function filterTests(context: TestContext): readonly GeneratedTest[] {
  const seen = new Set<string>();
  return context.resource.fields
    .filter((field) => field.filter && !context.isOwned(field))
    .flatMap((field) => {
      const kind = `${field.type}${field.list ? '[]' : ''}`;
      const isFirst = !seen.has(kind);
      seen.add(kind);
      return filterTest(context, field, isFirst);
    });
}

function filterTest(context: TestContext, field: Field, isFirst: boolean): readonly GeneratedTest[] {
  const body = field.readonly
    ? fixedBody(context, field)
    : field.type === 'ref'
      ? referenceBody(context, field, isFirst)
      : valueBody(context, field, isFirst);
  return body.length === 0 ? [] : [{ title: `filters by ${field.wire}`, body }];
}

/** Only the server sets the field, so that every row has its default. */
function fixedBody({ row }: TestContext, field: Field): readonly string[] {
  if (field.default === undefined) return [row('one'), found(field, ['isNull', 'true', ['one']])];
  const [text] = filterTexts(field, [field.default]);
  if (text === undefined) return [];
  return [row('one'), found(field, ['', text, ['one']]), found(field, ['ne', text, []])];
}

function referenceBody(context: TestContext, field: Field, isFirst: boolean): readonly string[] {
  const { resource, targetOf, canRefer, row } = context;
  const target = targetOf(field);
  if (!canRefer(field) || !isOneEnough(field) || (isJoin(field) && !context.creates)) return [];
  const idOf = (name: string) => new Code(`${name}.id`);
  const value = (name: string): FieldValue => [field, field.list ? new Code(`[${name}.id]`) : idOf(name)];
  const isPlain = field.list || target === resource || !isFirst;
  const rows = [
    rowStatement(target, 'first', []),
    rowStatement(target, 'second', []),
    row('one', value('first')),
    row(isPlain ? '' : 'two', value('second')),
  ];
  if (field.list) return [...rows, found(field, ['has', idOf('first'), ['one']])];
  const plain = found(field, ['', idOf('first'), ['one']]);
  // The rows that a self reference points to are in the list themselves.
  if (isPlain) return [...rows, plain];
  const hasNull = !field.required;
  const others = hasNull ? ['two', 'none'] : ['two'];
  return [
    ...rows,
    ...(hasNull ? [row('none', [field, null])] : []),
    plain,
    found(field, ['ne', idOf('first'), others]),
    found(field, ['in', new Code('`${first.id},${second.id}`'), ['one', 'two']]),
    found(field, ['nin', idOf('first'), others]),
    found(field, ['isNull', 'true', hasNull ? ['none'] : []]),
  ];
}

function valueBody({ row }: TestContext, field: Field, isFirst: boolean): readonly string[] {
  const values = sampleValues(field, 2);
  const [low, high] = values;
  if (low === undefined || high === undefined) return [];
  const [lowText, highText] = filterTexts(field, values);
  const hasNull = !field.required;
  const queries = [
    ...(lowText === undefined || highText === undefined ? [] : comparisons(field, lowText, highText, hasNull, isFirst)),
    ...(hasNull
      ? ([
          ['isNull', 'true', ['none']],
          ['isNull', 'false', ['one', 'two']],
        ] as const)
      : []),
  ];
  if (queries.length === 0) return [];
  const named = (name: string) => (queries.some(([, , rows]) => rows.includes(name)) ? name : '');
  return [
    row(named('one'), [field, low]),
    row(named('two'), [field, high]),
    ...(hasNull ? [row(named('none'), [field, null])] : []),
    ...queries.map((query) => found(field, query)),
  ];
}

const equality = new Set(['boolean', 'uuid', 'enum']);
const texts = new Set(['string', 'text', 'email', 'url', 'phone']);

function comparisons(field: Field, low: string, high: string, hasNull: boolean, isFirst: boolean): readonly Query[] {
  if (field.list) return [['has', low, ['one']]];
  const plain: Query = ['', low, ['one']];
  if (!isFirst) return [plain];
  const others = hasNull ? ['two', 'none'] : ['two'];
  const lists: readonly Query[] = [low, high].some((text) => text.includes(','))
    ? []
    : [
        ['in', `${low},${high}`, ['one', 'two']],
        ['nin', low, others],
      ];
  const rest = equality.has(field.type) ? [] : texts.has(field.type) ? matches(low, high) : orders(low, high);
  return [plain, ['ne', low, others], ...lists, ...rest];
}

function orders(low: string, high: string): readonly Query[] {
  return [
    ['gt', low, ['two']],
    ['gte', low, ['one', 'two']],
    ['lt', high, ['one']],
    ['lte', high, ['one', 'two']],
  ];
}

/** Case does not matter to these two. */
function matches(low: string, high: string): readonly Query[] {
  const fragment = high.slice(Math.floor(high.length / 3)).toUpperCase();
  const start = high.slice(0, Math.ceil(high.length / 2)).toUpperCase();
  const isWithin = low.toUpperCase().includes(fragment);
  const isStart = low.toUpperCase().startsWith(start);
  return [
    ...(isWithin ? [] : ([['contains', fragment, ['two']]] as const)),
    ...(isStart ? [] : ([['startsWith', start, ['two']]] as const)),
  ];
}

/** How filters spell the values; empty when the field's values cannot be compared. */
function filterTexts(field: Field, values: readonly Json[]): readonly string[] {
  if (field.type === 'json' || field.type === 'bytes') return [];
  const items = values.map((value) => (field.list && Array.isArray(value) ? (value[0] as Json) : value));
  const texts = items.map((item) => {
    if (typeof item !== 'object' || item === null) return String(item);
    return field.type === 'money' && !field.list ? JSON.stringify((item as Record<string, Json>)['amount']) : '';
  });
  return texts.every((text) => text.length > 0 && text.length <= 200) ? texts : [];
}

function found(field: Field, [operator, value, rows]: Query): string {
  const name = `filter[${field.wire}]${operator === '' ? '' : `[${operator}]`}`;
  return printObject('    ', `await collection.expectFound([${rows.join(', ')}], `, [[name, value]], ');');
}
