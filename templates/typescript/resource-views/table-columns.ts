import { moneyColumns } from '../../../src/naming.ts';
import type { Field, FieldType, Resource } from '../../../src/types.ts';
import { beforePasswordHash, isUser } from '../../_shared/accounts/user-resource.ts';
import { isWide } from '../../_shared/sql/column-type.ts';
import { fits } from '../print/fits.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { namesOf } from './names.ts';

/** The TypeScript types of a column: what a query returns, and what is written where that differs. */
export type TableColumn = Readonly<{ name: string; read: string; written?: string; generated: boolean }>;

const rowTypes: Readonly<Record<Exclude<FieldType, 'money'>, string>> = {
  string: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'string',
  decimal: 'string',
  float: 'number',
  boolean: 'boolean',
  date: 'string',
  time: 'string',
  datetime: 'string',
  uuid: 'string',
  json: 'unknown',
  email: 'string',
  url: 'string',
  phone: 'string',
  bytes: 'Buffer',
  enum: 'string',
  ref: 'string',
  file: 'unknown',
};

/** The columns of a resource's table, typed for Kysely. */
export function tableColumns(resource: Resource, kept: boolean): readonly TableColumn[] {
  const generated = (name: string, read: string) => ({ name, read, generated: true });
  return [
    { name: 'id', read: 'string', generated: false },
    ...resource.fields
      .filter((field) => !isJoin(field))
      .flatMap((field) => [
        ...fieldColumns(field, resource),
        ...(isUser(resource) && field.name === beforePasswordHash ? [passwordHash] : []),
      ]),
    generated('created_at', 'string'),
    generated('updated_at', 'string'),
    generated('version', 'number'),
    ...(kept ? [generated('deleted_at', 'string | null')] : []),
  ];
}

const passwordHash: TableColumn = { name: 'password_hash', read: 'string | null', generated: false };

/** The member of the row interface for a column. */
export function columnLine({ name, read, written, generated }: TableColumn): string {
  if (generated) {
    const line = `  ${name}: Generated<${read}>;`;
    return fits(line) ? line : [`  ${name}: Generated<`, `    ${read}`, '  >;'].join('\n');
  }
  if (written === undefined) return `  ${name}: ${read};`;
  const line = `  ${name}: ColumnType<${read}, ${written}, ${written}>;`;
  return fits(line)
    ? line
    : [`  ${name}: ColumnType<`, `    ${read},`, `    ${written},`, `    ${written}`, '  >;'].join('\n');
}

function fieldColumns(field: Field, resource: Resource): readonly TableColumn[] {
  const orNull = field.required ? '' : ' | null';
  const generated = field.readonly;
  if (field.type === 'money' && !field.list) {
    const { amount, currency } = moneyColumns(field.column);
    return [
      { name: amount, read: `string${orNull}`, written: `number${orNull}`, generated },
      { name: currency, read: `string${orNull}`, generated },
    ];
  }
  if (field.list || field.type === 'json' || field.type === 'file') {
    return [
      { name: field.column, read: modelType(field, resource) ?? 'unknown', written: `string${orNull}`, generated },
    ];
  }
  if (isWideInteger(field)) {
    return [{ name: field.column, read: `string${orNull}`, written: `number${orNull}`, generated }];
  }
  if (field.type === 'enum') {
    return [{ name: field.column, read: modelType(field, resource) ?? `string${orNull}`, generated }];
  }
  return [{ name: field.column, read: `${rowTypes[field.type as keyof typeof rowTypes]}${orNull}`, generated }];
}

/** Whether an integer column is 64 bits wide, which the driver returns as text. */
export function isWideInteger(field: Field): boolean {
  return field.type === 'integer' && !field.list && isWide(field);
}

/** The type of the member that shows this field; hidden fields have none. */
function modelType(field: Field, resource: Resource): string | undefined {
  return field.writeonly ? undefined : `${namesOf(resource).model}['${field.wire}']`;
}
