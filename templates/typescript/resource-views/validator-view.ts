import { tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Field, FieldType, Resource, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { isRestorable, keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { columnOf } from '../../_shared/sql/indexes.ts';
import { joinTablesOf, type JoinTable } from '../../_shared/sql/join-table.ts';
import { printChain } from '../print/chain.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { literal } from '../print/literal.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { includesOf } from '../../_shared/resources/includes-of.ts';
import { capabilitiesOf, isDocument, isFixed, isJoin } from '../../_shared/resources/capabilities.ts';
import { enumConst } from './enum-const.ts';
import { isInherited } from './is-inherited.ts';
import { namesOf } from './names.ts';
import { optionalLine } from './optional-line.ts';
import { withoutMember } from './without-member.ts';
import { nestedCreateNames } from '../../_shared/resources/nested.ts';

const builtIn = ['id', 'created_at', 'updated_at', 'version'];

/** How the values of each field type compare in lists; absent: they do not. */
const kinds: Readonly<Partial<Record<FieldType, string>>> = {
  integer: 'integer',
  bigint: 'bigint',
  decimal: 'decimal',
  float: 'float',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  uuid: 'uuid',
  enum: 'enum',
  ref: 'uuid',
  money: 'integer',
};

/** What `validators/<resource>-validator.ts` shows. */
export function validatorView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { writable, writes, replaces, updates, nestedParents, gets, anyList } = capabilities;
  // The routes of accounts show whole users.
  const hasView = !isUser(resource) && (gets || anyList);
  const includes = includesOf(spec, resource).map(
    ({ field, target }) => `${tsPropertyName(field.wire)}: '${target.names.pascal}'`,
  );
  const { guarded } = accessOf(resource);
  /** Required members that lead to an owner: the server sets them for those who may not. */
  const open = (operation: 'create' | 'replace') =>
    isUser(resource) ? [] : guarded(operation).filter((field) => field.required && defaultOf(field) === undefined);
  const kept = keepsDeleted(spec, resource);
  const fixed = [
    ...builtIn,
    ...(kept ? ['deleted_at'] : []),
    ...resource.fields.filter(isFixed).map((field) => field.wire),
  ];
  const listFields = listFieldLines(spec, resource);
  const modelNames = [
    ...enumsOfList(resource).map((field) => enumConst(field, resource)),
    ...(writes ? [names.fieldsConst] : []),
    ...(replaces || hasView ? [names.schemaConst] : []),
  ];
  return {
    ...names,
    ...capabilities,
    imports: [
      ...(writes ? ["import { z } from 'zod';"] : []),
      ...(modelNames.length > 0 ? [importLine(modelNames, `../models/${names.modelFile}`)] : []),
      `import type { ${hasView ? 'ListDefinition, ViewDefinition' : 'ListDefinition'} } from './list-definition.ts';`,
    ],
    defaultLines: [
      ...writable
        .filter((field) => defaultOf(field) !== undefined)
        .map((field) => defaultLine(field, names.fieldsConst)),
      ...open('create').map((field) => optionalLine(field, names.fieldsConst)),
    ],
    replaceLines: [
      ...open('replace')
        .filter((field) => !open('create').includes(field) && !isFixed(field))
        .map((field) => optionalLine(field, names.fieldsConst)),
      ...open('create')
        .filter((field) => !open('replace').includes(field))
        .map((field) => `  ${tsPropertyName(field.wire)}: ${names.fieldsConst}${tsMember(field.wire)},`),
    ],
    nestedCreates: nestedParents.flatMap((nested) => {
      const { schema, type } = nestedCreateNames(resource, nested);
      const member = wireOf(resource, nested.field);
      return [
        '',
        `/** What a new ${names.words} below its ${nested.owner} is made from. */`,
        ...withoutMember(schema, names.createConst, writable, member),
        '',
        `export type ${type} = z.infer<typeof ${schema}>;`,
      ];
    }),
    readOnlyList: wrapList(
      '',
      `export const ${names.readOnlyConst} = [`,
      fixed.map((name) => `'${name}'`),
      '] as const;',
    ),
    readOnlyLines: fixed.map((name) => readOnlyLine(resource, name, open('replace'))),
    updateStatement: updateStatement(resource),
    updates,
    hasPartialMoney: partialMoney(resource).length > 0,
    hasView,
    // Without a route for one row only the list needs it.
    viewHead: `${gets ? 'export ' : ''}const ${names.viewConst}: ViewDefinition = {`,
    hasIncludes: includes.length > 0,
    includesLine: objectLine('  ', 'includes: ', includes, ','),
    listFields,
    searchLine: wrapList(
      '  ',
      'search: [',
      resource.fields.filter((field) => field.search).map((field) => `'${field.column}'`),
      '],',
    ),
    sortLine: sortLine(resource.sort.map(sortKey(resource))),
    deletedLines: [
      ...(kept ? ['  keepsDeleted: true,'] : []),
      ...(isRestorable(resource)
        ? [`  restore: ${tsString(hasAccounts(spec) ? permission(resource, 'restore') : 'public')},`]
        : []),
    ],
  };
}

/** The member of what a create takes, with its default if it has one. */
export function createLine(field: Field, fieldsConst: string): string {
  return defaultOf(field) === undefined
    ? `  ${tsPropertyName(field.wire)}: ${fieldsConst}${tsMember(field.wire)},`
    : defaultLine(field, fieldsConst);
}

/** What a create uses when an optional member is absent. */
function defaultOf(field: Field): string | undefined {
  if (field.default !== undefined) return literal(field.default);
  if (field.required) return undefined;
  return isJoin(field) ? '[]' : 'null';
}

function defaultLine(field: Field, fieldsConst: string): string {
  const value = defaultOf(field) ?? 'null';
  const key = `${tsPropertyName(field.wire)}: `;
  const base = `${fieldsConst}${tsMember(field.wire)}`;
  const short = `    ${base}.default(${value}),`;
  // Prettier breaks before a call with one short argument rather than inside it; before an empty list only if it must.
  const isEmpty = value === '[]' || value === '{}';
  const isShort = value.length <= 30 && !/^[[{]/.test(value);
  const breaksBefore = isEmpty ? !fits(`  ${key}${base}.default(`) : isShort;
  if (breaksBefore && fits(short) && !fits(`  ${key}${short.trimStart()}`)) return `  ${key.trimEnd()}\n${short}`;
  return printChain('  ', key, { base, calls: [{ callee: 'default', args: [value] }] }, ',');
}

/** A fixed member of a replacement: optional, unless it is one that a create requires of everybody. */
function readOnlyLine(resource: Resource, name: string, open: readonly Field[]): string {
  const field = resource.fields.find((other) => other.wire === name);
  const shape = `${namesOf(resource).schemaConst}.shape${tsMember(name)}`;
  const isRequired = field?.required === true && field.immutable && !open.includes(field);
  const optional = isRequired ? '' : '.optional()';
  const line = `  ${tsPropertyName(name)}: ${shape}${optional},`;
  return fits(line) ? line : `  ${tsPropertyName(name)}:\n    ${shape}${optional},`;
}

function updateStatement(resource: Resource): string {
  const { updateConst, changesConst, fieldsConst } = namesOf(resource);
  const immutable = resource.fields.filter((field) => field.immutable && !field.readonly);
  const money = partialMoney(resource);
  const name = money.length > 0 ? changesConst : updateConst;
  const omit = {
    callee: 'omit',
    args: [`{ ${immutable.map((field) => `${tsPropertyName(field.wire)}: true`).join(', ')} }`],
  };
  const changes = masks(resource.fields, immutable)
    ? printChain(
        '',
        `export const ${name} = `,
        {
          base: { callee: 'z.strictObject', args: [fieldsConst] },
          calls: [...(immutable.length > 0 ? [omit] : []), { callee: 'partial' }],
        },
        ';',
      )
    : [
        `export const ${name} = z`,
        '  .strictObject({',
        ...resource.fields
          .filter((field) => !field.immutable && !field.readonly)
          .map(({ wire }) => `    ${tsPropertyName(wire)}: ${fieldsConst}${tsMember(wire)},`),
        '  })',
        '  .partial();',
      ].join('\n');
  if (money.length === 0) return changes;
  return [
    changes,
    '',
    '/** The same as a client sends it: a patch of an amount may leave its currency as it is. */',
    `export const ${updateConst} = z.strictObject({`,
    `  ...${changesConst}.shape,`,
    ...money.map((field) => moneyPatchLine(field, fieldsConst)),
    '});',
  ].join('\n');
}

/** A mask is an object and has the members that every object inherits, which its type then does not allow. */
function masks(fields: readonly Field[], masked: readonly Field[]): boolean {
  return masked.length === 0 || !fields.some((field) => !field.readonly && isInherited(field.wire));
}

/** The money members that a merge patch may change in part. */
export function partialMoney(resource: Resource): readonly Field[] {
  return resource.fields.filter((field) => field.type === 'money' && isDocument(field));
}

function moneyPatchLine(field: Field, fieldsConst: string): string {
  const nullable = [{ callee: 'nullable' }];
  return printChain(
    '  ',
    `${tsPropertyName(field.wire)}: `,
    {
      base: `${fieldsConst}${tsMember(field.wire)}`,
      calls: [
        ...(field.required ? [] : [{ callee: 'unwrap' }]),
        { callee: 'partial' },
        ...(field.required ? [] : nullable),
        { callee: 'optional' },
      ],
    },
    ',',
  );
}

function enumsOfList(resource: Resource): readonly Field[] {
  return resource.fields.filter((field) => field.type === 'enum' && (field.filter || field.sort));
}

function listFieldLines(spec: Spec, resource: Resource): readonly string[] {
  const joins = joinTablesOf(resource, spec.resources);
  const listed = resource.fields.filter(
    (field) => field.filter || field.sort || resource.nested.some((nested) => nested.field === field.name),
  );
  return [
    "    id: { column: 'id', kind: 'uuid', sort: true },",
    "    created_at: { column: 'created_at', kind: 'datetime', sort: true },",
    "    updated_at: { column: 'updated_at', kind: 'datetime', sort: true },",
    ...listed.map((field) => {
      const join = joins.find((other) => other.field.name === field.name);
      const members = [
        `column: '${columnOf(resource, field.name)}'`,
        `kind: '${kinds[field.type] ?? 'text'}'${isInherited(field.wire) ? ' as const' : ''}`,
        ...(field.filter ? ['filter: true'] : []),
        ...(field.sort ? ['sort: true'] : []),
        ...(field.type === 'enum' ? [`values: ${enumConst(field, resource)}`] : []),
        ...(field.list && !join ? ['array: true'] : []),
        ...(field.type === 'json' || field.type === 'bytes' || field.type === 'file' ? ['opaque: true'] : []),
        ...(join ? [joinMember(join)] : []),
      ];
      return objectLine('    ', `${tsPropertyName(field.wire)}: `, members, ',');
    }),
  ];
}

/** Prettier breaks a list of several objects, whatever its length. */
function sortLine(keys: readonly string[]): string {
  if (keys.length < 2) return `  defaultSort: [${keys.join('')}],`;
  return ['  defaultSort: [', ...keys.map((key) => `    ${key},`), '  ],'].join('\n');
}

/** The table that keeps a set of ids, as a member of a field's description. */
function joinMember({ table, owner, target }: JoinTable): string {
  const members = [`table: '${table}'`, `owner: '${owner}'`, `target: '${target}'`];
  return objectLine('      ', 'join: ', members, '').trimStart();
}

function sortKey(resource: Resource): (key: string) => string {
  return (key) => {
    const name = key.replace(/^-/, '');
    return `{ field: '${wireOf(resource, name)}', descending: ${String(key.startsWith('-'))} }`;
  };
}

/** The wire name of a field, or the built-in member of that name. */
function wireOf(resource: Resource, name: string): string {
  return resource.fields.find((field) => field.name === name)?.wire ?? name;
}
