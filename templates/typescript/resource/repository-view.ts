import { moneyColumns, tsMember, tsPropertyName } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { fieldColumns } from '../../_shared/sql/columns.ts';
import { foreignKeyName, uniqueName } from '../../_shared/sql/constraint-names.ts';
import { columnOf } from '../../_shared/sql/indexes.ts';
import { joinTablesOf, type JoinTable } from '../../_shared/sql/join-table.ts';
import { printChain } from '../print/chain.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { capabilitiesOf, isJoin } from './capabilities.ts';
import { namesOf } from './names.ts';
import { isWideInteger } from './table-columns.ts';

/** What `repositories/<resource>-repository.ts` shows. */
export function repositoryView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { inserts, saves, writes, hasJoins, writable, visible } = capabilities;
  const joins = joinTablesOf(resource, spec.resources);
  const rowType = `Selectable<${names.table}>`;
  const jsonb = writable.some(isJsonb);
  const bytea = writable.some((field) => field.type === 'bytes' && !field.list);
  return {
    ...names,
    ...capabilities,
    imports: [
      kyselyImport(writes),
      ...(inserts ? ["import { v7 as uuidv7 } from 'uuid';"] : []),
      "import type { Database } from '../database/schema.ts';",
      importLine([names.model, names.table].sort(), `../models/${names.modelFile}`).replace(
        'import {',
        'import type {',
      ),
      "import type { Page } from '../utils/page.ts';",
      "import type { ListQuery } from '../validators/list-query.ts';",
      importLine(
        [...(writes ? [`type ${names.createType}`] : []), names.listConst].sort(byName),
        `../validators/${names.validatorFile}`,
      ),
      importLine([...(saves ? ['nextVersion'] : []), 'Repository'].sort(byName), './base.ts'),
      ...(hasJoins ? [importLine([...(writes ? ['saveIds'] : []), 'selectIds'], './join.ts')] : []),
      ...(bytea && writes ? ["import { toBytea } from './to-bytea.ts';"] : []),
      ...(jsonb && writes ? ["import { toJsonb } from './to-jsonb.ts';"] : []),
    ],
    columnsStatement: wrapList('', 'const columns = [', columnNames(resource), '] as const;'),
    joinLines: joins.map(joinLine),
    joinedStatement: wrapList(
      '',
      'const joined = [',
      joins.map(({ field }) => `selectIds(joins${tsMember(field.wire)}).as('${field.wire}')`),
      '];',
    ),
    savesJoins: hasJoins && writes,
    constraintsStatement: constraintsStatement(resource, joins),
    ...statements(resource.names.table),
    insertHead: wrapList(
      '  ',
      'async insert(',
      [`input: ${names.createType}`, 'id: string = uuidv7()'],
      `): Promise<${names.model}> {`,
    ),
    updateHead: wrapList(
      '  ',
      'async update(',
      ['id: string', `changes: Partial<${names.createType}>`],
      `): Promise<${names.model} | undefined> {`,
    ),
    toModelHead: wrapList(
      '',
      'function toModel(',
      [`row: ${wrapRowType(`Pick<${rowType}, (typeof columns)[number]>`, joins)}`],
      `): ${names.model} {`,
    ),
    modelLines: [
      '    id: row.id,',
      ...visible.map((field) => modelLine(field)),
      '    created_at: row.created_at,',
      '    updated_at: row.updated_at,',
      '    version: row.version,',
    ],
    toRowOverloads: [
      wrapList('', 'function toRow(', [`input: ${names.createType}`], `): Omit<Insertable<${names.table}>, 'id'>;`),
      wrapList('', 'function toRow(', [`input: Partial<${names.createType}>`], `): Updateable<${names.table}>;`),
    ],
    toRowHead: wrapList(
      '',
      'function toRow(',
      [`input: Partial<${names.createType}>`],
      `): Updateable<${names.table}> {`,
    ),
    rowLines: writable.filter((field) => !isJoin(field)).flatMap(rowLines),
    saveJoinsHead: wrapList(
      '',
      'async function saveJoins(',
      ['trx: Kysely<Database>', 'id: string', `input: Partial<${names.createType}>`],
      '): Promise<void> {',
    ),
    saveJoins: joins.map(saveJoin),
  };
}

/** The statements whose layout depends on the length of the table's name. */
function statements(table: string) {
  const call = (callee: string, ...args: readonly string[]) => ({ callee, args });
  const byId = call('where', "'id'", "'='", 'id');
  const [insert, update, remove] = ['insertInto', 'updateTable', 'deleteFrom'].map((name) => call(name, `'${table}'`));
  if (!insert || !update || !remove) return {};
  const print = (head: string, base: string, calls: readonly ReturnType<typeof call>[], indent: string) =>
    printChain(indent, head, { base, calls }, ';');
  return {
    insertStatement: print('await ', 'trx', [insert, call('values', 'values'), call('execute')], '        '),
    updateStatement: print('await ', 'trx', [update, call('set', 'values'), byId, call('execute')], '        '),
    deleteStatement: print(
      'const { numDeletedRows } = await ',
      'this.db',
      [remove, byId, call('executeTakeFirst')],
      '      ',
    ),
  };
}

function kyselyImport(writes: boolean): string {
  const types = ['Kysely', ...(writes ? ['Insertable', 'Updateable'] : []), 'Selectable'].sort();
  return `import type { ${types.join(', ')} } from 'kysely';`;
}

function byName(a: string, b: string): number {
  return a.replace('type ', '').localeCompare(b.replace('type ', ''), 'en');
}

function columnNames(resource: Resource): readonly string[] {
  const declared = resource.fields.filter((field) => !field.writeonly).flatMap(fieldColumns);
  return ['id', ...declared.map((column) => column.name), 'created_at', 'updated_at', 'version'].map(
    (name) => `'${name}'`,
  );
}

function wrapRowType(rowType: string, joins: readonly JoinTable[]): string {
  if (joins.length === 0) return rowType;
  return `${rowType} & { ${joins.map((join) => `${tsPropertyName(join.field.wire)}: string[]`).join('; ')} }`;
}

function constraintsStatement(resource: Resource, joins: readonly JoinTable[]): string {
  const { table } = resource.names;
  const wire = (name: string) => resource.fields.find((field) => field.name === name)?.wire ?? name;
  const entries = [
    ...resource.fields
      .filter((field) => field.unique)
      .map((field) => [uniqueName(table, [field.column]), [field.wire]] as const),
    ...resource.unique.map(
      (names) =>
        [
          uniqueName(
            table,
            names.map((name) => columnOf(resource, name)),
          ),
          names.map(wire),
        ] as const,
    ),
    ...resource.fields
      .filter((field) => field.type === 'ref' && !field.list)
      .map((field) => [foreignKeyName(table, field.column), [field.wire]] as const),
    ...joins.map(({ field, table, target }) => [foreignKeyName(table, target), [field.wire]] as const),
  ];
  if (entries.length === 0) return 'const constraints = {};';
  const lines = entries.map(([name, fields]) =>
    wrapList(
      '  ',
      `${name}: [`,
      fields.map((field) => `'${field}'`),
      '],',
    ),
  );
  return ['const constraints = {', ...lines, '};'].join('\n');
}

/** How a set of ids is stored, as a member of `joins`. */
function joinLine({ field, ownerTable, table, owner, target }: JoinTable): string {
  const members = Object.entries({ ownerTable, table, owner, target }).map(([name, value]) => `${name}: '${value}'`);
  return objectLine('  ', `${tsPropertyName(field.wire)}: `, members, ',');
}

function modelLine(field: Field): string {
  const key = tsPropertyName(field.wire);
  const row = `row.${field.column}`;
  if (isJoin(field)) return `    ${key}: row${tsMember(field.wire)},`;
  if (field.type === 'money' && !field.list) return moneyLines(field, key);
  if (isWideInteger(field)) return ternary(key, field, row, `Number(${row})`);
  if (field.type === 'bytes' && !field.list) return ternary(key, field, row, `${row}.toString('base64')`);
  return `    ${key}: ${row},`;
}

function moneyLines(field: Field, key: string): string {
  const { amount, currency } = moneyColumns(field.column);
  const object = (condition: string, tail: string) => {
    const line = `    ${key}: ${condition}{ amount: Number(row.${amount}), currency: row.${currency} }${tail},`;
    return line;
  };
  if (field.required) {
    const line = object('', '');
    return fits(line)
      ? line
      : [`    ${key}: {`, `      amount: Number(row.${amount}),`, `      currency: row.${currency},`, '    },'].join(
          '\n',
        );
  }
  return [
    `    ${key}:`,
    `      row.${amount} === null || row.${currency} === null`,
    '        ? null',
    `        : { amount: Number(row.${amount}), currency: row.${currency} },`,
  ].join('\n');
}

function ternary(key: string, field: Field, row: string, value: string): string {
  if (field.required) return `    ${key}: ${value},`;
  const line = `    ${key}: ${row} === null ? null : ${value},`;
  return fits(line) ? line : `    ${key}:\n      ${row} === null\n        ? null\n        : ${value},`;
}

function rowLines(field: Field): readonly string[] {
  const input = `input${tsMember(field.wire)}`;
  if (field.type === 'money' && !field.list) {
    const { amount, currency } = moneyColumns(field.column);
    if (field.required) return [`    ${amount}: ${input}?.amount,`, `    ${currency}: ${input}?.currency,`];
    return [
      `    ${amount}: ${input} === null ? null : ${input}?.amount,`,
      `    ${currency}: ${input} === null ? null : ${input}?.currency,`,
    ];
  }
  if (isJsonb(field)) return [`    ${field.column}: toJsonb(${input}),`];
  if (field.type === 'bytes') return [`    ${field.column}: toBytea(${input}),`];
  return [`    ${field.column}: ${input},`];
}

function isJsonb(field: Field): boolean {
  return !isJoin(field) && (field.list || field.type === 'json');
}

function saveJoin({ field }: JoinTable): string {
  const member = tsMember(field.wire);
  return `  if (input${member}) await saveIds(trx, joins${member}, id, input${member});`;
}
