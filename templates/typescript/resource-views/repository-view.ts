import { moneyColumns, tsIdentifier, tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
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
import { keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { capabilitiesOf, isJoin } from '../../_shared/resources/capabilities.ts';
import { createdBy } from '../../_shared/access/created-by.ts';
import { isInherited } from './is-inherited.ts';
import { namesOf } from './names.ts';
import { ownershipView } from './ownership-view.ts';
import { isWideInteger } from './table-columns.ts';

/** What `repositories/<resource>-repository.ts` shows. */
export function repositoryView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { inserts, saves, alters, deletes, restores, writes, hasJoins, writable, readonly, visible } = capabilities;
  const kept = keepsDeleted(spec, resource);
  const joins = joinTablesOf(resource, spec.resources);
  const ownership = ownershipView(spec, resource);
  const inputType = ownership.hasCreatedBy && inserts ? 'WithCreator' : names.createType;
  const isBare = inputType !== names.createType && writable.length === 0;
  const converted = visible.filter(isConverted);
  const renamed = [...writable.filter(isRenamed), ...(inputType === names.createType ? [] : [createdBy])];
  // A member that the server sets must not get its type from what every object has.
  const unset = readonly.filter(({ column }) => isInherited(column));
  const mapsRows = renamed.length > 0 || unset.length > 0;
  const jsonb = writable.some(isJsonb);
  const bytea = writable.some((field) => field.type === 'bytes' && !field.list);
  return {
    ...names,
    ...capabilities,
    ...ownership,
    kept,
    hasCreatedBy: inputType !== names.createType,
    // A type without members would leave no room for another one.
    withCreatorLines: isBare
      ? ['interface WithCreator {', '  created_by?: string | undefined;', '}']
      : [`type WithCreator = ${names.createType} & { created_by?: string | undefined };`],
    imports: [
      ...kyselyImports(ownership, writes && mapsRows, converted.length > 0),
      ...(inserts ? ["import { v7 as uuidv7 } from 'uuid';"] : []),
      "import type { Database } from '../database/schema.ts';",
      importLine(
        [names.model, ...(mapsRows && writes ? [names.table] : [])].sort(),
        `../models/${names.modelFile}`,
      ).replace('import {', 'import type {'),
      "import type { Page } from '../utils/page.ts';",
      "import type { ListQuery } from '../validators/list-query.ts';",
      importLine(
        [...(writes && (saves || !isBare) ? [`type ${names.createType}`] : []), names.listConst].sort(byName),
        `../validators/${names.validatorFile}`,
      ),
      importLine(
        [
          ...(kept && deletes ? ['deletion'] : []),
          ...(alters ? ['hasVersion'] : []),
          ...(saves ? ['nextVersion'] : []),
          'Repository',
          ...(restores ? ['revival'] : []),
        ].sort(byName),
        './base.ts',
      ),
      ...(hasJoins ? [importLine([...(writes ? ['saveIds'] : []), 'selectIds'], './join.ts')] : []),
      ...(bytea && writes ? ["import { toBytea } from './to-bytea.ts';"] : []),
      ...(jsonb && writes ? ["import { toJsonb } from './to-jsonb.ts';"] : []),
      ...(writable.some(isFile) && writes ? ["import { toReferences } from './to-references.ts';"] : []),
    ],
    columnsStatement: wrapList('', 'const columns = [', columnNames(resource, kept), '] as const;'),
    joinLines: joins.map(joinLine),
    joinedStatement: wrapList(
      '',
      'const joined = [',
      joins.map(({ field }) =>
        wrapList('  ', `selectIds(joins${tsMember(field.wire)}).as(`, [tsString(field.wire)], '),').slice(2, -1),
      ),
      '];',
    ),
    savesJoins: hasJoins && writes,
    constraintsStatement: constraintsStatement(resource, joins),
    ...statements(resource.names.table, kept),
    findStatement: findStatement(ownership.findRows, kept, converted.length > 0),
    restoreHead: wrapList('  ', 'async restore(', ['id: string'], `): Promise<${names.model} | undefined> {`),
    insertHead: wrapList(
      '  ',
      'async insert(',
      [`input: ${inputType}`, 'id: string = uuidv7()'],
      `): Promise<${names.model}> {`,
    ),
    updateHead: wrapList(
      '  ',
      'async update(',
      ['id: string', `changes: Partial<${names.createType}>`, 'expected?: number'],
      `): Promise<${names.model} | undefined> {`,
    ),
    converts: converted.length > 0,
    toModelHead: patternHead(
      '',
      'function toModel(',
      converted.flatMap(readNames).map(binding),
      'row',
      `: Row): ${names.model} {`,
    ),
    modelLines: converted.map(modelLine),
    mapsRows: writes && mapsRows,
    values: mapsRows ? '...toRow(input)' : '...input',
    changes: mapsRows ? '...toRow(changes)' : '...changes',
    toRowOverloads: [
      wrapList('', 'function toRow(', [`input: ${inputType}`], `): Omit<Insertable<${names.table}>, 'id'>;`),
      wrapList('', 'function toRow(', [`input: Partial<${inputType}>`], `): Updateable<${names.table}>;`),
    ],
    toRowHead: wrapList('', 'function toRow(', [`input: Partial<${inputType}>`], `): Updateable<${names.table}> {`),
    inputLine: patternHead('  ', 'const ', renamed.map(inputBinding), 'rest', ' = input;'),
    rowLines: [
      ...renamed.filter((field) => !isJoin(field)).flatMap(rowLines),
      ...unset.map(({ column }) => `    ${column}: undefined,`),
    ],
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
function statements(table: string, kept: boolean) {
  const call = (callee: string, ...args: readonly string[]) => ({ callee, args });
  const byVersion = call('where', 'hasVersion(id, expected)');
  const byId = call('where', "'id'", "'='", 'id');
  const live = call('where', "'deleted_at'", "'is'", 'null');
  const deleted = call('where', "'deleted_at'", "'is not'", 'null');
  const insert = call('insertInto', `'${table}'`);
  const update = call('updateTable', `'${table}'`);
  const print = (head: string, base: string, calls: readonly ReturnType<typeof call>[], indent: string) =>
    printChain(indent, head, { base, calls }, ';');
  return {
    insertStatement: print('await ', 'trx', [insert, call('values', 'values'), call('execute')], '      '),
    updateStatement: print(
      'const updated = await ',
      'trx',
      [update, call('set', 'values'), byVersion, ...(kept ? [live] : []), call('executeTakeFirst')],
      '      ',
    ),
    deleteStatement: kept
      ? [
          '    const deleted = await this.remove((trx) =>',
          printChain(
            '      ',
            '',
            { base: 'trx', calls: [update, call('set', 'deletion'), byVersion, live, call('executeTakeFirst')] },
            ',',
          ),
          '    );',
        ].join('\n')
      : removeStatement(table),
    restoreStatement: [
      '    const restored = await this.revive((trx) =>',
      printChain(
        '      ',
        '',
        { base: 'trx', calls: [update, call('set', 'revival'), byId, deleted, call('executeTakeFirst')] },
        ',',
      ),
      '    );',
    ].join('\n'),
  };
}

/** The search for one row; a deleted one is not there. */
function findStatement(rows: string, kept: boolean, isConverted: boolean): string {
  const [, callee = '', args = ''] = /^(\w+)\((.*)\)$/.exec(rows) ?? [];
  const calls = [
    { callee: 'where', args: ["'id'", "'='", 'id'] },
    ...(kept ? [{ callee: 'where', args: ["'deleted_at'", "'is'", 'null'] }] : []),
    { callee: 'executeTakeFirst' },
  ];
  const head = isConverted ? 'const row = await ' : 'return ';
  return printChain('    ', head, { base: { callee, args: args.split(', ') }, calls }, ';');
}

function removeStatement(table: string): string {
  const chain = `db.deleteFrom('${table}').where(hasVersion(id, expected)).executeTakeFirst()`;
  const line = `    const deleted = await this.remove((db) => ${chain});`;
  return fits(line) ? line : `    const deleted = await this.remove((db) =>\n      ${chain},\n    );`;
}

function kyselyImports(
  { belongs, tells }: Readonly<{ belongs: boolean; tells: boolean }>,
  renames: boolean,
  converts: boolean,
): readonly string[] {
  const types = kyselyTypes(renames, converts);
  const all = [...types.map((name) => `type ${name}`), 'sql', ...(belongs ? ['type SqlBool'] : [])].sort(byName);
  return [belongs || tells ? importLine(all, 'kysely') : `import type { ${types.join(', ')} } from 'kysely';`];
}

function kyselyTypes(renames: boolean, converts: boolean): readonly string[] {
  return ['Kysely', ...(renames ? ['Insertable', 'Updateable'] : []), ...(converts ? ['InferResult'] : [])].sort();
}

function byName(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map((name) => name.replace('type ', '').toLowerCase());
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The columns to read, under the names of the members; money keeps its two columns. */
function columnNames(resource: Resource, kept: boolean): readonly string[] {
  const declared = resource.fields
    .filter((field) => !field.writeonly)
    .flatMap((field) =>
      fieldColumns(field).map(({ name }) =>
        isMoney(field) || name === field.wire ? name : `${name} as ${field.wire}`,
      ),
    );
  const built = ['created_at', 'updated_at', 'version', ...(kept ? ['deleted_at'] : [])];
  return ['id', ...declared, ...built].map((name) => `'${name}'`);
}

/** Whether the driver returns something else than the member shows. */
function isConverted(field: Field): boolean {
  return isMoney(field) || isWideInteger(field) || isBytes(field);
}

/** Whether the member is not written to the column as it is. */
function isRenamed(field: Field): boolean {
  return (
    isJoin(field) || isMoney(field) || isBytes(field) || isJsonb(field) || isFile(field) || field.column !== field.wire
  );
}

function isMoney(field: Field): boolean {
  return field.type === 'money' && !field.list;
}

function isBytes(field: Field): boolean {
  return field.type === 'bytes' && !field.list;
}

/** The members of a row that a converted field is made from. */
function readNames(field: Field): readonly string[] {
  if (!isMoney(field)) return [field.wire];
  const { amount, currency } = moneyColumns(field.column);
  return [amount, currency];
}

/** A name for the value of a member that is legal and does not hide the others in its function. */
function variable(name: string): string {
  const legal = tsIdentifier(name);
  return ['row', 'rest', 'input'].includes(legal) ? `${legal}_` : legal;
}

function binding(name: string): string {
  const local = variable(name);
  return local === name ? name : `${tsPropertyName(name)}: ${local}`;
}

/** Sets of ids leave the row: they are saved in a table of their own. */
function inputBinding(field: Field): string {
  return isJoin(field) ? `${tsPropertyName(field.wire)}: _${field.wire}` : binding(field.wire);
}

/** A destructuring pattern with a rest element, which never has a trailing comma. */
function patternHead(indent: string, head: string, names: readonly string[], rest: string, tail: string): string {
  const line = `${indent}${head}{ ${[...names, `...${rest}`].join(', ')} }${tail}`;
  if (fits(line)) return line;
  const [, operator = '', value = ''] = /^( =) (.+)$/.exec(tail) ?? [];
  const pattern = line.slice(0, line.length - tail.length) + operator;
  if (value !== '' && fits(pattern)) return `${pattern}\n${indent}  ${value}`;
  return [
    `${indent}${head}{`,
    ...names.map((name) => bindingLine(`${indent}  `, name)),
    `${indent}  ...${rest}`,
    `${indent}}${tail}`,
  ].join('\n');
}

/** One binding of a pattern: a new name that does not fit stands below the old one. */
function bindingLine(indent: string, name: string): string {
  const line = `${indent}${name},`;
  return fits(line) ? line : line.replace(': ', `:\n${indent}  `);
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
    ...resource.fields
      .filter((field) => field.type === 'file' && !field.readonly)
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
  if (isMoney(field)) return moneyLines(field, key);
  const value = variable(field.wire);
  const converted = isWideInteger(field) ? `Number(${value})` : `${value}.toString('base64')`;
  if (field.required) {
    const only = `    ${key}: ${converted},`;
    return fits(only) ? only : `    ${key}:\n      ${converted},`;
  }
  const line = `    ${key}: ${value} === null ? null : ${converted},`;
  return fits(line) ? line : `    ${key}:\n      ${value} === null\n        ? null\n        : ${converted},`;
}

function moneyLines(field: Field, key: string): string {
  const [amount = '', currency = ''] = readNames(field).map(variable);
  const object = `{ amount: Number(${amount}), currency${currency === 'currency' ? '' : `: ${currency}`} }`;
  if (field.required)
    return objectLine('    ', `${key}: `, [`amount: Number(${amount})`, `currency: ${currency}`], ',');
  const line = `    ${key}: ${amount} === null || ${currency} === null ? null : ${object},`;
  if (fits(line)) return line;
  const second = `      ${amount} === null || ${currency} === null ? null : ${object},`;
  if (fits(second)) return `    ${key}:\n${second}`;
  const condition = `      ${amount} === null || ${currency} === null`;
  return [
    `    ${key}:`,
    fits(condition) ? condition : `      ${amount} === null ||\n      ${currency} === null`,
    '        ? null',
    objectLine('        ', ': ', [`amount: Number(${amount})`, `currency: ${currency}`], ',').replaceAll('\n', '\n  '),
  ].join('\n');
}

function rowLines(field: Field): readonly string[] {
  const value = variable(field.wire);
  if (isMoney(field)) {
    const { amount, currency } = moneyColumns(field.column);
    if (field.required) return [`    ${amount}: ${value}?.amount,`, `    ${currency}: ${value}?.currency,`];
    return [
      `    ${amount}: ${value} === null ? null : ${value}?.amount,`,
      `    ${currency}: ${value} === null ? null : ${value}?.currency,`,
    ];
  }
  if (isFile(field)) return [wrapList('    ', `${field.column}: toReferences(`, [value], '),')];
  if (isJsonb(field)) return [wrapList('    ', `${field.column}: toJsonb(`, [value], '),')];
  if (isBytes(field)) return [wrapList('    ', `${field.column}: toBytea(`, [value], '),')];
  const line = `    ${field.column}${field.column === value ? '' : `: ${value}`},`;
  return [fits(line) ? line : `    ${field.column}:\n      ${value},`];
}

function isJsonb(field: Field): boolean {
  return !isJoin(field) && !isFile(field) && (field.list || field.type === 'json');
}

/** Whether the database describes the files of a member while it writes the row. */
function isFile(field: Field): boolean {
  return field.type === 'file';
}

function saveJoin({ field }: JoinTable): string {
  const member = tsMember(field.wire);
  const line = `  if (input${member}) await saveIds(trx, joins${member}, id, input${member});`;
  if (fits(line)) return line;
  const call = wrapList('    ', 'await saveIds(', ['trx', `joins${member}`, 'id', `input${member}`], ');');
  return `  if (input${member})\n${call}`;
}
