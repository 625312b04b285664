import { moneyColumns } from '../../../src/naming.ts';
import type { Field, Resource } from '../../../src/types.ts';
import { beforePasswordHash, isUser } from '../accounts/user-resource.ts';
import { columnType } from './column-type.ts';
import { sqlLiteral } from './literal.ts';

/** One column of a table. */
export type Column = Readonly<{ name: string; type: string; nullable: boolean; default?: string }>;

/** The columns of a resource's table in order: the id, the declared fields, then what every table has. */
export function columnsOf(resource: Resource): readonly Column[] {
  return [
    { name: 'id', type: 'uuid', nullable: false },
    ...resource.fields.flatMap((field) => [
      ...fieldColumns(field),
      ...(isUser(resource) && field.name === beforePasswordHash ? [passwordHash] : []),
    ]),
    { name: 'created_at', type: 'timestamptz(3)', nullable: false, default: 'now()' },
    { name: 'updated_at', type: 'timestamptz(3)', nullable: false, default: 'now()' },
    { name: 'version', type: 'integer', nullable: false, default: '1' },
  ];
}

const passwordHash: Column = { name: 'password_hash', type: 'text', nullable: true };

/** The columns that store one field: none for `ref[]`, which has a table of its own, two for `money`. */
export function fieldColumns(field: Field): readonly Column[] {
  if (field.type === 'ref' && field.list) return [];
  const nullable = !field.required;
  if (field.type === 'money' && !field.list) {
    const { amount, currency } = moneyColumns(field.column);
    return [
      { name: amount, type: 'bigint', nullable },
      { name: currency, type: 'char(3)', nullable },
    ];
  }
  const column = { name: field.column, type: columnType(field), nullable };
  return [field.readonly && field.default !== undefined ? { ...column, default: defaultOf(field) } : column];
}

/** Only read-only fields get their default from the database: nothing else sets them. */
function defaultOf(field: Field): string {
  const value = field.default ?? null;
  const text = typeof value === 'string' && !field.list && field.type !== 'json' ? value : JSON.stringify(value);
  return sqlLiteral(text);
}
