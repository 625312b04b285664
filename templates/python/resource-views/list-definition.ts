import type { Field, FieldType, Resource, Spec } from '../../../src/types.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { isRestorable, keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { columnOf } from '../../_shared/sql/indexes.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { group, prefixed, type Doc } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { namesOf } from './names.ts';

/** How the values of each field type compare in lists; absent: as text. */
const kinds: Readonly<Partial<Record<FieldType, string>>> = {
  integer: 'INTEGER',
  bigint: 'BIGINT',
  decimal: 'DECIMAL',
  float: 'FLOAT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  time: 'TIME',
  datetime: 'DATETIME',
  uuid: 'UUID',
  enum: 'ENUM',
  ref: 'UUID',
  money: 'INTEGER',
};

/** Of these only the absence can be asked for. */
const opaque: ReadonlySet<FieldType> = new Set(['json', 'bytes', 'file']);

/** The statement that says what a list of a resource can be asked for. */
export function listDefinition(spec: Spec, resource: Resource): string {
  const lists = resource.nested.map((nested) => nested.field);
  const listed = resource.fields.filter((field) => field.filter || field.sort || lists.includes(field.name));
  const built = [
    ['id', 'UUID'],
    ['created_at', 'DATETIME'],
    ['updated_at', 'DATETIME'],
  ].map(([name = '', kind = '']) => entry(name, [`"${name}"`, `Kind.${kind}`, 'sort=True']));
  const columns = resource.fields.filter((field) => field.search).map((field) => pyString(field.column));
  const keys = resource.sort.map((key) => sortKey(resource, key));
  const fields = [...built, ...listed.map((field) => fieldEntry(spec, resource, field))];
  return [
    `${namesOf(resource).list} = ListDefinition(`,
    '    fields={',
    ...fields.map((field) => layout('        ', '', field, ',')),
    '    },',
    ...(columns.length > 0 ? [layout('    ', '', group('search=(', columns, ')'), ',')] : []),
    ...deletionArguments(spec, resource),
    ...(keys.length > 0 ? [layout('    ', '', group('default_sort=(', keys, ')'), ',')] : []),
    ...(isUser(resource) ? [] : [`    view=${namesOf(resource).view},`]),
    ')',
  ].join('\n');
}

/** What a list says of deleted rows. */
function deletionArguments(spec: Spec, resource: Resource): readonly string[] {
  const name = hasAccounts(spec) ? permission(resource, 'restore') : 'public';
  return [
    ...(keepsDeleted(spec, resource) ? ['    keeps_deleted=True,'] : []),
    ...(isRestorable(resource) ? [layout('    ', '', prefixed('restore=', pyString(name)), ',')] : []),
  ];
}

function fieldEntry(spec: Spec, resource: Resource, field: Field): Doc {
  const join = joinTablesOf(resource, spec.resources).find((other) => other.field.name === field.name);
  return entry(field.wire, [
    pyString(columnOf(resource, field.name)),
    `Kind.${kinds[field.type] ?? 'TEXT'}`,
    ...(field.filter ? ['filter=True'] : []),
    ...(field.sort ? ['sort=True'] : []),
    ...(field.type === 'enum' ? [group('labels=(', (field.values ?? []).map(pyString), ')')] : []),
    ...(field.list && !join ? ['array=True'] : []),
    ...(opaque.has(field.type) ? ['opaque=True'] : []),
    ...(join ? [group('join=Join(', [join.table, join.owner, join.target].map(pyString), ')')] : []),
  ]);
}

function entry(name: string, args: readonly Doc[]): Doc {
  return group(`${pyString(name)}: ListField(`, args, ')');
}

function sortKey(resource: Resource, key: string): string {
  const name = key.replace(/^-/, '');
  const wire = resource.fields.find((field) => field.name === name)?.wire ?? name;
  return `SortKey(${pyString(wire)}${key.startsWith('-') ? ', descending=True' : ''})`;
}
