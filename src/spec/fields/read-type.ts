import { fieldTypes } from '../field-types.ts';
import { nearest } from '../nearest.ts';
import { textLength } from '../text-length.ts';
import type { FieldType } from '../../types.ts';
import { FieldSyntaxError, fieldScanner, type FieldScanner } from './field-scanner.ts';
import type { WrittenType } from './written-field.ts';

type Arguments = Omit<WrittenType, 'type' | 'list'>;

/** Reads a type that stands alone, as in map form. @throws FieldSyntaxError */
export function readTypeText(text: string): WrittenType {
  const scanner = fieldScanner(text);
  scanner.space();
  const type = readType(scanner);
  scanner.space();
  if (!scanner.atEnd())
    throw new FieldSyntaxError(
      scanner.at(),
      `after the type, nothing may follow in map form`,
      'write flags as keys: `required: true`',
    );
  return type;
}

/** Reads a type with its arguments and `[]`. @throws FieldSyntaxError */
export function readType(scanner: FieldScanner): WrittenType {
  const at = scanner.at();
  const word = scanner.match(/[A-Za-z0-9_-]+/);
  const type = typeNames.find((name) => name === word);
  if (type === undefined) {
    const near = nearest(aliases.get(word.toLowerCase()) ?? word, typeNames);
    const known = `the types are ${typeNames.join(', ')}`;
    throw new FieldSyntaxError(
      at,
      word === '' ? 'a type is missing' : `unknown type \`${word}\``,
      near === undefined ? known : `did you mean \`${near}\`?`,
    );
  }
  const found = argumentReaders[type]?.(scanner) ?? {};
  if (scanner.take('('))
    throw new FieldSyntaxError(
      scanner.at() - 1,
      `\`${type}\` takes no arguments`,
      type === 'string' ? 'write the length as `max=200`' : undefined,
    );
  return { type, list: scanner.take('[]'), ...found };
}

const typeNames = Object.keys(fieldTypes) as readonly FieldType[];

/** Words of other tools, so that the suggestion is the right one and not merely the one that looks alike. */
const aliases: ReadonlyMap<string, FieldType> = new Map([
  ['int', 'integer'],
  ['int32', 'integer'],
  ['int64', 'bigint'],
  ['long', 'bigint'],
  ['number', 'float'],
  ['double', 'float'],
  ['real', 'float'],
  ['numeric', 'decimal'],
  ['bool', 'boolean'],
  ['varchar', 'string'],
  ['char', 'string'],
  ['str', 'string'],
  ['timestamp', 'datetime'],
  ['timestamptz', 'datetime'],
  ['jsonb', 'json'],
  ['object', 'json'],
  ['blob', 'bytes'],
  ['binary', 'bytes'],
  ['guid', 'uuid'],
  ['uri', 'url'],
  ['reference', 'ref'],
  ['upload', 'file'],
  ['currency', 'money'],
]);

const argumentReaders: Readonly<Partial<Record<FieldType, (scanner: FieldScanner) => Arguments>>> = {
  decimal: readDecimalArguments,
  enum: readEnumArguments,
  ref: readRefArguments,
};

function readDecimalArguments(scanner: FieldScanner): Arguments {
  const at = scanner.at();
  const [, p = '', s = ''] = /^\(\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*\)$/.exec(scanner.match(/\([^)]*\)/)) ?? [];
  const [precision, scale] = [Number(p), Number(s)];
  if (p === '' || precision < 1 || precision > 38 || scale > precision) {
    throw new FieldSyntaxError(
      at,
      '`decimal` needs its precision (1 to 38) and scale (0 to the precision)',
      'for example `decimal(12,2)`',
    );
  }
  return { precision, scale };
}

function readRefArguments(scanner: FieldScanner): Arguments {
  const at = scanner.at();
  const [, target] = /^\(\s*([A-Za-z0-9_]+)\s*\)$/.exec(scanner.match(/\([^)]*\)/)) ?? [];
  if (target === undefined)
    throw new FieldSyntaxError(at, '`ref` needs the resource that it points to', 'for example `ref(Customer)`');
  return { target };
}

function readEnumArguments(scanner: FieldScanner): Arguments {
  const start = scanner.at();
  const example = 'for example `enum(small, large, "extra large")`';
  if (!scanner.take('(')) throw new FieldSyntaxError(start, '`enum` needs its labels', example);
  const values: string[] = [];
  do {
    scanner.space();
    const at = scanner.at();
    const label = scanner.quoted() ?? scanner.match(/[^,()"]+/).trimEnd();
    if (label === '') throw new FieldSyntaxError(at, 'an enum label is missing here', example);
    if (values.includes(label))
      throw new FieldSyntaxError(at, `the enum label ${JSON.stringify(label)} is there twice`);
    if (textLength(label) > 200) throw new FieldSyntaxError(at, 'an enum label may have at most 200 characters');
    values.push(label);
    scanner.space();
  } while (scanner.take(','));
  if (!scanner.take(')'))
    throw new FieldSyntaxError(
      scanner.at(),
      'the labels of `enum` end with `)`',
      'put labels with commas, quotes or brackets into double quotes',
    );
  if (values.length > 500)
    throw new FieldSyntaxError(
      start,
      'an enum may have at most 500 labels',
      'make it a resource of its own, with a ref',
    );
  return { values };
}
