import type { Field, FieldType } from '../../../src/types.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { group, type Doc } from '../print/doc.ts';
import { numberLiteral } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';
import { dateCall, datetimeCall, timeCall } from '../print/moment-calls.ts';
import { rustPattern } from '../print/rust-pattern.ts';

/** How a field's values are checked: a Python type, and what is imported to say so. */
export type TypeView = Readonly<{
  /** The type of the values in Python. */
  python: Doc;
  /** What stands beside it in `Annotated`; empty for a bare type. */
  metadata: readonly Doc[];
  imports: readonly (readonly [module: string, name: string])[];
}>;

type Bounds = Pick<Field, 'min' | 'max'>;
type View = (field: Field, bounds: Bounds) => TypeView;

const views: Readonly<Record<FieldType, View>> = {
  string: (field, bounds) => textView(field, bounds, 255),
  text: (field, bounds) => textView(field, bounds, 65_536),
  integer: (_, bounds) => wire('int', 'integer', 'Integer', limits(bounds, numberLiteral)),
  bigint: (_, bounds) => wire('int', 'bigint', 'Bigint', limits(bounds, numberLiteral)),
  decimal: ({ precision, scale }, bounds) =>
    wire('Decimal', 'decimal', 'ExactDecimal', [
      String(precision),
      String(scale),
      ...limits(bounds, (value) => `Decimal(${pyString(String(value))})`),
    ]),
  float: (_, bounds) => wire('float', 'float', 'Float', limits(bounds, String)),
  boolean: () => ({ python: 'bool', metadata: [], imports: [] }),
  date: (_, bounds) => wire('dt.date', 'date', 'Date', limits(bounds, dateCall)),
  time: (_, bounds) => wire('dt.time', 'time', 'Time', limits(bounds, timeCall)),
  datetime: (_, bounds) => wire('dt.datetime', 'datetime', 'DateTime', limits(bounds, datetimeCall)),
  uuid: () => wire('UUID', 'uuid', 'Uuid', []),
  json: () => wire('Any', 'json', 'JsonValue', []),
  email: (_, bounds) => formView(bounds, 254, 'EMAIL'),
  url: (_, bounds) => formView(bounds, 2048, 'URL'),
  phone: () => formView({}, 16, 'PHONE'),
  money: (_, bounds) => wire('Money', 'money', 'MoneyValue', limits(bounds, numberLiteral)),
  bytes: (_, bounds) => wire('bytes', 'bytes', 'Bytes', limits(bounds, numberLiteral)),
  enum: ({ values = [] }) => ({
    python: group('Literal[', values.map(pyString), ']'),
    metadata: [],
    imports: [['typing', 'Literal']],
  }),
  ref: () => wire('UUID', 'uuid', 'Uuid', []),
  // Which files a member holds; what it shows of them is said by `shownFile`.
  file: () => ({ python: 'FileReference', metadata: [], imports: [['app.schemas.file_schema', 'FileReference']] }),
};

const typeImports: Readonly<Record<string, readonly [string, string]>> = {
  Decimal: ['decimal', 'Decimal'],
  UUID: ['uuid', 'UUID'],
  Any: ['typing', 'Any'],
  Money: ['app.core.money', 'Money'],
};

/** The type of a field's value, without null. */
export function fieldType(field: Field): TypeView {
  if (!field.list) return views[field.type](field, field);
  const item = isJoin(field) ? views.ref(field, {}) : listItem(field);
  const isSet = isJoin(field) || field.type === 'file';
  const inner = item.metadata.length === 0 ? item.python : group('Annotated[', [item.python, ...item.metadata], ']');
  const length = [
    ...(field.min === undefined ? [] : [`min_length=${String(field.min)}`]),
    `max_length=${String(field.max ?? 100)}`,
  ];
  return {
    python: group('list[', [inner], ']'),
    metadata: [group('Field(', length, ')'), ...(isSet ? ['Distinct()'] : [])],
    imports: [
      ...item.imports,
      ['pydantic', 'Field'],
      ...(isSet ? ([['app.schemas.fields.distinct', 'Distinct']] as const) : []),
    ],
  };
}

/** The type of what a member shows that holds files. */
export function shownFile({ list }: Field): string {
  return list ? 'list[FileDescription]' : 'FileDescription';
}

/** An item of a list that is stored as JSON: where that has no such type, the value stays as it is on the wire. */
function listItem(field: Field): TypeView {
  const view = views[field.type](field, {});
  if (field.type === 'money') return { ...moneyPatch({}, 'MoneyObject') };
  if (!otherInJson.has(field.type)) return view;
  return {
    python: 'str',
    metadata: [group('AsJson(', view.metadata, ')')],
    imports: [
      ...view.imports.filter(([module]) => module.startsWith('app.schemas.')),
      ['app.schemas.fields.as_json', 'AsJson'],
    ],
  };
}

const otherInJson: ReadonlySet<FieldType> = new Set([
  ...(['bigint', 'decimal', 'date', 'time', 'datetime', 'uuid', 'bytes'] as const),
]);

/** What a merge patch may say about an amount of money. */
export function moneyPatch(bounds: Bounds, name = 'MoneyPatch'): TypeView {
  const { metadata } = wire('dict[str, Any]', 'money', name, limits(bounds, numberLiteral));
  return {
    python: 'dict[str, Any]',
    metadata,
    imports: [
      ['typing', 'Any'],
      ['app.schemas.fields.money', name],
    ],
  };
}

function wire(python: string, module: string, name: string, args: readonly string[]): TypeView {
  const type = typeImports[python];
  return {
    python,
    metadata: [group(`${name}(`, args, ')')],
    imports: [[`app.schemas.fields.${module}`, name], ...(type === undefined ? [] : [type])],
  };
}

function textView({ pattern }: Field, { min, max }: Bounds, longest: number): TypeView {
  const args = [
    ...(min === undefined ? [] : [`min=${numberLiteral(min)}`]),
    `max=${numberLiteral(max ?? longest)}`,
    ...(pattern === undefined ? [] : [`pattern=${rustPattern(pattern)}`]),
  ];
  return { python: 'str', metadata: [group('text(', args, ')')], imports: [['app.schemas.fields.text', 'text']] };
}

function formView({ min, max }: Bounds, longest: number, pattern: string): TypeView {
  const least = min === undefined ? [] : [`min=${numberLiteral(min)}`];
  return {
    python: 'str',
    metadata: [group('text(', [...least, `max=${numberLiteral(max ?? longest)}`, `pattern=${pattern}`], ')')],
    imports: [
      ['app.schemas.fields.text', 'text'],
      ['app.schemas.fields.text', pattern],
    ],
  };
}

function limits({ min, max }: Bounds, print: (value: number | string) => string): readonly string[] {
  return [...(min === undefined ? [] : [`min=${print(min)}`]), ...(max === undefined ? [] : [`max=${print(max)}`])];
}
