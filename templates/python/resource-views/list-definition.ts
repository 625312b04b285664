import type { Field, FieldType, Resource, Spec } from '../../../src/types.ts';
import { columnOf } from '../../_shared/sql/indexes.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { fits } from '../print/fits.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
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
  return [
    `${namesOf(resource).list} = ListDefinition(`,
    '    fields={',
    ...built,
    ...listed.map((field) => fieldEntry(spec, resource, field)),
    '    },',
    ...(columns.length > 0 ? [tuple('search', columns)] : []),
    ...(keys.length > 0 ? [tuple('default_sort', keys)] : []),
    ')',
  ].join('\n');
}

function fieldEntry(spec: Spec, resource: Resource, field: Field): string {
  const join = joinTablesOf(resource, spec.resources).find((other) => other.field.name === field.name);
  const labels = wrapList('            ', 'labels=(', (field.values ?? []).map(pyString), ')').trimStart();
  return entry(field.wire, [
    pyString(columnOf(resource, field.name)),
    `Kind.${kinds[field.type] ?? 'TEXT'}`,
    ...(field.filter ? ['filter=True'] : []),
    ...(field.sort ? ['sort=True'] : []),
    ...(field.type === 'enum' ? [withComma(labels, field.values ?? [])] : []),
    ...(field.list && !join ? ['array=True'] : []),
    ...(field.type === 'json' || field.type === 'bytes' ? ['opaque=True'] : []),
    ...(join ? [`join=Join(${[join.table, join.owner, join.target].map(pyString).join(', ')})`] : []),
  ]);
}

function entry(name: string, args: readonly string[]): string {
  const flat = `        ${pyString(name)}: ListField(${args.join(', ')}),`;
  if (fits(flat) && !flat.includes('\n')) return flat;
  return [`        ${pyString(name)}: ListField(`, ...args.map((arg) => `            ${arg},`), '        ),'].join(
    '\n',
  );
}

function tuple(name: string, items: readonly string[]): string {
  return withComma(wrapList('    ', `${name}=(`, items, '),'), items);
}

/** A tuple of one item needs its comma. */
function withComma(text: string, items: readonly string[]): string {
  return items.length === 1 && !text.includes('\n') ? text.replace(/\)(,?)$/, ',)$1') : text;
}

function sortKey(resource: Resource, key: string): string {
  const name = key.replace(/^-/, '');
  const wire = resource.fields.find((field) => field.name === name)?.wire ?? name;
  return `SortKey(${pyString(wire)}${key.startsWith('-') ? ', descending=True' : ''})`;
}
