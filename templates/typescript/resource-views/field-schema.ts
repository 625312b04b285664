import { tsMember, tsString } from '../../../src/naming.ts';
import type { Field, FieldType, Resource } from '../../../src/types.ts';
import { flatChain, type Call, type Chain } from '../print/chain.ts';
import { numberLiteral } from '../print/number-literal.ts';
import { enumConst } from './enum-const.ts';

type Bounds = Pick<Field, 'min' | 'max'>;

/** The zod builder of each field type; its file in `validators/fields/` has the same name, but for zod's own. */
const builders: Readonly<Record<FieldType, (field: Field, resource: Resource, bounds: Bounds) => Call>> = {
  string: (field, _, bounds) => textCall(field, bounds, 255),
  text: (field, _, bounds) => textCall(field, bounds, 65_536),
  integer: (_, __, bounds) => ({ callee: 'integer', ...limits(bounds, numberLiteral) }),
  bigint: (_, __, bounds) => ({ callee: 'bigint', ...limits(bounds, (value) => `${String(value)}n`) }),
  decimal: ({ precision, scale }, _, bounds) => ({
    callee: 'decimal',
    args: [String(precision), String(scale)],
    ...limits(bounds, quoted),
  }),
  float: (_, __, bounds) => ({ callee: 'float', ...limits(bounds, numberLiteral) }),
  boolean: () => ({ callee: 'z.boolean' }),
  date: (_, __, bounds) => ({ callee: 'date', ...limits(bounds, quoted) }),
  time: (_, __, bounds) => ({ callee: 'time', ...limits(bounds, quoted) }),
  datetime: (_, __, bounds) => ({ callee: 'datetime', ...limits(bounds, quoted) }),
  uuid: () => ({ callee: 'uuid' }),
  json: () => ({ callee: 'json' }),
  email: (_, __, bounds) => ({ callee: 'email', ...limits(bounds, numberLiteral) }),
  url: (_, __, bounds) => ({ callee: 'url', ...limits(bounds, numberLiteral) }),
  phone: () => ({ callee: 'phone' }),
  money: (_, __, bounds) => ({ callee: 'money', ...limits(bounds, numberLiteral) }),
  bytes: (_, __, bounds) => ({ callee: 'bytes', ...limits(bounds, numberLiteral) }),
  enum: (field, resource) => ({ callee: 'z.enum', args: [enumConst(field, resource)] }),
  ref: () => ({ callee: 'uuid' }),
  file: () => ({ callee: 'file' }),
};

/** The expression that checks a field: its type, its bounds, whether it may be null, what it is for. */
export function fieldSchema(field: Field, resource: Resource): Chain {
  const nullable = field.required || (field.type === 'ref' && field.list) ? [] : [{ callee: 'nullable' }];
  const described =
    field.description === undefined ? [] : [{ callee: 'describe', args: [tsString(field.description)] }];
  return { base: valueCall(field, resource), calls: [...nullable, ...described] };
}

/** The same for what is shown of a member that holds files: how each is described, not only which one it is. */
export function attachmentSchema(field: Field): Chain {
  const described =
    field.description === undefined ? [] : [{ callee: 'describe', args: [tsString(field.description)] }];
  const base = field.list ? { callee: 'list', args: ['attachment()'] } : { callee: 'attachment' };
  return { base, calls: [...(field.required ? [] : [{ callee: 'nullable' }]), ...described] };
}

/** The builders that a field needs from `validators/fields/`. */
export function fieldBuilders(field: Field, resource: Resource): readonly string[] {
  const item = field.type === 'ref' && field.list ? 'references' : builders[field.type](field, resource, {}).callee;
  if (field.type === 'file') return fileBuilders(field);
  const all = field.list && item !== 'references' ? ['list', item] : [item];
  return all.filter((name) => !name.startsWith('z.'));
}

function fileBuilders({ list, readonly, writeonly }: Field): readonly string[] {
  const written = readonly ? [] : [list ? 'files' : 'file'];
  return writeonly ? written : [...written, 'attachment', ...(list ? ['list'] : [])];
}

function valueCall(field: Field, resource: Resource): Call {
  if (!field.list) return builders[field.type](field, resource, field);
  const count = limits(field, numberLiteral);
  if (field.type === 'ref') return { callee: 'references', ...count };
  if (field.type === 'file') return { callee: 'files', ...count };
  const item = builders[field.type](field, resource, {});
  return { callee: 'list', args: [flatChain({ base: item, calls: [] })], ...count };
}

function textCall(field: Field, { min, max }: Bounds, longest: number): Call {
  return {
    callee: 'text',
    options: [
      ...(min === undefined ? [] : [`min: ${numberLiteral(min)}`]),
      `max: ${numberLiteral(max ?? longest)}`,
      ...(field.pattern === undefined ? [] : [`pattern: patterns${tsMember(field.name)}`]),
    ],
  };
}

function limits({ min, max }: Bounds, print: (value: number | string) => string): Pick<Call, 'options'> {
  const options = [
    ...(min === undefined ? [] : [`min: ${print(min)}`]),
    ...(max === undefined ? [] : [`max: ${print(max)}`]),
  ];
  return options.length === 0 ? {} : { options };
}

function quoted(value: number | string): string {
  return tsString(String(value));
}
