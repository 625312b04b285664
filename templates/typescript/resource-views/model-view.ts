import { tsMember, tsPropertyName } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { printChain } from '../print/chain.ts';
import { commentText } from '../print/doc-comment.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { objectLine } from '../print/object-line.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { enumStatement } from './enum-const.ts';
import { attachmentSchema, fieldBuilders, fieldSchema } from './field-schema.ts';
import { isInherited } from './is-inherited.ts';
import { optionalLine } from './optional-line.ts';
import { namesOf } from './names.ts';
import { columnLine, tableColumns } from './table-columns.ts';

/** What `models/<resource>.ts` shows. */
export function modelView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const { writable, readonly } = capabilitiesOf(resource);
  const isHidden = (field: Field) => field.private && !field.writeonly && !isUser(resource);
  const isTold = (field: Field) => isHidden(field) || field.type === 'file';
  const kept = keepsDeleted(spec, resource);
  const hidden = writable.filter((field) => field.writeonly);
  const patterned = resource.fields.filter((field) => field.pattern !== undefined);
  const builders = new Set([
    ...['datetime', 'integer', 'uuid'],
    ...resource.fields.flatMap((field) => fieldBuilders(field, resource)),
  ]);
  return {
    ...names,
    kept,
    imports: imports(resource, kept, [...builders].sort()),
    enums: resource.fields.filter((field) => field.type === 'enum').map((field) => enumStatement(field, resource)),
    hasPatterns: patterned.length > 0,
    patterns: patterned.map(patternLine),
    isEmpty: writable.length === 0,
    fieldLines: writable.map((field) => schemaLine(field, resource)),
    privateLines: writable
      .filter((field) => isHidden(field) && field.type !== 'file')
      .map((field) => optionalLine(field, names.fieldsConst)),
    fileLines: writable
      .filter((field) => field.type === 'file' && !field.writeonly)
      .map((field) => attachmentLine(field, isHidden(field))),
    readonlyLines: readonly.map((field) =>
      field.type === 'file' ? attachmentLine(field, isHidden(field)) : schemaLine(field, resource, isHidden(field)),
    ),
    visibleLines: visibleLines(names.fieldsConst, writable, hidden, isTold),
    resourceDoc:
      resource.description === undefined ? `${capitalise(names.aResource)}.` : commentText(resource.description),
    hasRole: isUser(resource),
    columnTypes: tableColumns(resource, kept).map(columnLine),
    joinTables: joinTablesOf(resource, spec.resources).flatMap(({ field, table, owner, target }) => [
      '',
      `/** A row of the join table \`${table}\`. */`,
      `export interface ${joinType(resource, field)} {`,
      `  ${owner}: string;`,
      `  ${target}: string;`,
      '  position: number;',
      '}',
    ]),
  };
}

/** The row type of the join table of a `ref[]` field. */
export function joinType(resource: Resource, field: Field): string {
  return `${resource.names.pascal}${field.name[0]?.toUpperCase() ?? ''}${field.name.slice(1)}JoinTable`;
}

function imports(resource: Resource, kept: boolean, builders: readonly string[]): readonly string[] {
  const kysely = [
    ...(tableColumns(resource, kept).some((column) => column.written !== undefined && !column.generated)
      ? ['ColumnType']
      : []),
    'Generated',
  ];
  return [
    `import type { ${kysely.join(', ')} } from 'kysely';`,
    "import { z } from 'zod';",
    ...builders.map((name) => importLine([name], `../validators/fields/${name}.ts`)),
  ];
}

function schemaLine(field: Field, resource: Resource, isOptional = false): string {
  const { base, calls } = fieldSchema(field, resource);
  const chain = { base, calls: [...calls, ...(isOptional ? [{ callee: 'optional' }] : [])] };
  return printChain('  ', `${tsPropertyName(field.wire)}: `, chain, ',');
}

/** A member that holds files is written as their ids, and shown with what is known of them. */
function attachmentLine(field: Field, isOptional: boolean): string {
  const { base, calls } = attachmentSchema(field);
  const chain = { base, calls: [...calls, ...(isOptional ? [{ callee: 'optional' }] : [])] };
  return printChain('  ', `${tsPropertyName(field.wire)}: `, chain, ',');
}

function patternLine(field: Field): string {
  const key = tsPropertyName(field.name);
  // The engine's own source text escapes exactly what a literal needs.
  const line = `  ${key}: ${String(new RegExp(field.pattern ?? '', 'u'))},`;
  return fits(line) ? line : `  ${key}:\n    ${line.slice(key.length + 4)}`;
}

/** The members of the fields that responses show; what `isTold` has a line of its own below them. */
function visibleLines(
  fieldsConst: string,
  writable: readonly Field[],
  hidden: readonly Field[],
  isTold: (field: Field) => boolean,
): readonly string[] {
  if (hidden.length === 0) return [`  ...${fieldsConst},`];
  // A mask is an object and has the members that every object inherits, which its type then does not allow.
  if (writable.some(({ wire }) => isInherited(wire)))
    return writable
      .filter((field) => !hidden.includes(field) && !isTold(field))
      .map(({ wire }) => `  ${tsPropertyName(wire)}: ${fieldsConst}${tsMember(wire)},`);
  const mask = hidden.map((field) => `${tsPropertyName(field.wire)}: true`);
  const call = `  ...z.strictObject(${fieldsConst}).omit({ ${mask.join(', ')} })`;
  if (fits(`${call}.shape,`)) return [`${call}.shape,`];
  if (fits(call)) return [call, '    .shape,'];
  return ['  ...z', `    .strictObject(${fieldsConst})`, `${objectLine('    ', '.omit(', mask, ').shape')},`];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
