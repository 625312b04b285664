import type { Field, Resource, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { includesOf, isIncluded } from '../../_shared/resources/includes-of.ts';
import { capabilitiesOf, isDocument, isFixed, isJoin } from '../../_shared/resources/capabilities.ts';
import { docstring } from '../print/docstring.ts';
import { flat, group, prefixed, type Doc } from '../print/doc.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf, typeAlias } from './attributes.ts';
import { fieldType, moneyPatch, shownFile, type TypeView } from './field-type.ts';
import { valueLiteral } from './value-literal.ts';
import { listDefinition } from './list-definition.ts';
import { namesOf } from './names.ts';

const builtInTypes: Readonly<Record<string, TypeView>> = {
  id: fieldTypeOf('uuid'),
  created_at: fieldTypeOf('datetime'),
  updated_at: fieldTypeOf('datetime'),
  version: fieldTypeOf('integer'),
};

type SchemaClass = Readonly<{ name: string; base: string; doc: string; lines: readonly string[] }>;

/** What `schemas/<resource>_schema.py` shows. */
export function schemaView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { replaces, updates, anyList, creates, inserts, writable, nestedParents } = capabilities;
  const needsCreate = inserts || replaces;
  const open = openMembers(resource);
  const kept = keepsDeleted(spec, resource);
  const hidden = new Set(isUser(resource) ? [] : accessOf(resource).privates);
  const newLine = (field: Field) =>
    open.create.has(field) ? memberLine(resource, field, 'ABSENT') : createLine(resource, field);
  const patched = updates ? writable.filter((field) => !field.immutable) : [];
  const classes: readonly SchemaClass[] = [
    ...(needsCreate
      ? [
          {
            name: names.create,
            base: 'Schema',
            doc: `What a new ${names.words} is made from.`,
            lines: writable.map(newLine),
          },
        ]
      : []),
    ...(creates ? nestedParents : []).map((nested) => ({
      name: nestedCreateClass(resource, nested.owner),
      base: 'Schema',
      doc: `What a new ${names.words} below its ${nested.owner} is made from.`,
      lines: writable.filter((field) => field.name !== nested.field).map(newLine),
    })),
    ...(replaces
      ? [
          {
            name: names.replace,
            base: names.create,
            doc: `The whole new state of ${names.aResource}; members that only the server sets may be repeated.`,
            lines: [
              ...builtInLines(true, kept),
              ...resource.fields
                .filter((field) => field.readonly)
                .map((field) => memberLine(resource, field, 'ABSENT')),
              ...writable
                .filter((field) => open.create.has(field) !== open.replace.has(field))
                .map((field) => memberLine(resource, field, ...(open.replace.has(field) ? ['ABSENT'] : []))),
            ],
          },
        ]
      : []),
    ...(updates
      ? [
          {
            name: names.update,
            base: 'Schema',
            doc: `The members of ${names.aResource} to change (RFC 7396).`,
            lines: patched.map((field) =>
              memberLine(resource, field, 'ABSENT', field.type === 'money' && isDocument(field)),
            ),
          },
        ]
      : []),
    {
      name: names.read,
      base: 'Schema',
      doc: '',
      lines: [
        ...(hidden.size === 0 ? [] : partialLines),
        ...builtInLines(false, kept).slice(0, 1),
        ...capabilities.visible.map((field) => shownLine(resource, field, ...(hidden.has(field) ? ['ABSENT'] : []))),
        ...builtInLines(false, kept).slice(1),
      ],
    },
  ];
  const lines = classes.flatMap((one) => one.lines).join('\n');
  const used = resource.fields.filter((field) => isUsed(resource, field, lines));
  const aliases = used.filter(hasAlias).map((field) => aliasStatement(resource, field));
  const fixed = [
    'id',
    'created_at',
    'updated_at',
    'version',
    ...(kept ? ['deleted_at'] : []),
    ...resource.fields.filter(isFixed).map((field) => attributeOf(resource, field)),
  ];
  const needsList = anyList || isIncluded(spec, resource);
  const list = needsList ? listDefinition(spec, resource) : '';
  const body = [...aliases, lines].join('\n');
  return {
    imports: importBlock(importsOf(resource, used, patched, body, list)),
    aliases,
    hasAliases: aliases.length > 0,
    hasReadOnly: replaces,
    readOnlyStatement: wrapList('', `${names.readOnly} = (`, fixed.map(pyString), ')'),
    classes: classes.map(({ name, base, doc, lines }) => ({
      head: `class ${name}(${base}):`,
      doc: name === names.read ? docstring(resource.description ?? `${capitalise(names.aResource)}.`) : docstring(doc),
      lines,
      hasLines: lines.length > 0,
    })),
    anyList: needsList,
    isViewed: hasView(resource),
    viewStatement: viewStatement(spec, resource),
    listStatement: list,
  };
}

/** Whether an answer about a resource can be asked for some members only; the routes of accounts show whole users. */
export function hasView(resource: Resource): boolean {
  const { gets, anyList } = capabilitiesOf(resource);
  return !isUser(resource) && (gets || anyList);
}

function viewStatement(spec: Spec, resource: Resource): string {
  const { view, read } = namesOf(resource);
  const includes = includesOf(spec, resource).map(({ field, target }) =>
    prefixed(`${pyString(field.wire)}: `, pyString(namesOf(target).read)),
  );
  const args = [
    `members=${read}.wire_names()`,
    ...(includes.length > 0 ? [prefixed('includes=', group('{', includes, '}'))] : []),
  ];
  return assignment('', view, group('ViewDefinition(', args, ')'));
}

/** Members that not everybody sees are not required of an answer. */
const partialLines = ['    model_config = ConfigDict(json_schema_serialization_defaults_required=False)', ''];

/** Required members that lead to an owner: the server sets them for those who may not. */
function openMembers(resource: Resource) {
  const of = (operation: 'create' | 'replace') =>
    isUser(resource)
      ? []
      : accessOf(resource)
          .guarded(operation)
          .filter((field) => field.required && field.default === undefined);
  return { create: new Set(of('create')), replace: new Set(of('replace').filter((field) => !isFixed(field))) };
}

/** The class of a create below a parent. */
export function nestedCreateClass(resource: Resource, owner: string): string {
  return `${namesOf(resource).create}Below${owner}`;
}

/** What the schemas of a resource import, going by their text. */
export function importsOf(
  resource: Resource,
  used: readonly Field[],
  patched: readonly Field[],
  body: string,
  list: string,
): readonly PyImport[] {
  const views = [
    ...Object.values(builtInTypes),
    ...used.map(fieldType),
    ...patched.filter((field) => field.type === 'money' && isDocument(field)).map((field) => moneyPatch(field)),
  ];
  const named = views.flatMap(({ imports }) => imports).map(([from, name]) => ({ from, names: [name] }));
  const says = (word: string) => new RegExp(`\\b${word}\\b`).test(body);
  const anyList = list !== '';
  const isViewed = hasView(resource);
  return [
    ...named,
    { from: 'app.schemas.file_schema', names: says('FileDescription') ? ['FileDescription'] : [] },
    { from: 'datetime', as: 'dt' },
    { from: 'typing', names: ['Annotated', ...(says('Any') ? ['Any'] : [])] },
    {
      from: 'pydantic',
      names: [
        ...(says('ConfigDict') ? ['ConfigDict'] : []),
        ...(says('Field\\(') || body.includes(' = Field(') ? ['Field'] : []),
      ],
    },
    {
      from: 'app.core.schema',
      names: [...(says('ABSENT') ? ['ABSENT'] : []), 'Schema', ...(body.includes('absent(') ? ['absent'] : [])],
    },
    {
      from: 'app.utils.list_definition',
      names: [
        ...(list.includes('Join(') ? ['Join'] : []),
        ...(anyList ? ['Kind', 'ListDefinition', 'ListField'] : []),
        ...(anyList && resource.sort.length > 0 ? ['SortKey'] : []),
        ...(isViewed ? ['ViewDefinition'] : []),
      ],
    },
  ];
}

/** Whether the schemas name the type of a field: which files a member holds may only be shown, never written. */
function isUsed(resource: Resource, field: Field, lines: string): boolean {
  if (field.type !== 'file') return !field.writeonly || !field.readonly;
  const name = hasAlias(field) ? typeAlias(resource, field) : 'FileReference';
  return new RegExp(`\\b${name}\\b`).test(lines);
}

/** Whether a field's type is worth a name of its own. */
export function hasAlias(field: Field): boolean {
  const { python, metadata } = fieldType(field);
  return metadata.length > 0 || typeof python !== 'string';
}

/** The statement that names the type of a field. */
export function aliasStatement(resource: Resource, field: Field): string {
  return assignment('', typeAlias(resource, field), annotated(fieldType(field)));
}

function annotated({ python, metadata }: TypeView): Doc {
  return metadata.length === 0 ? python : group('Annotated[', [python, ...metadata], ']');
}

/** One member of what a new row is made from. */
export function createLine(resource: Resource, field: Field): string {
  if (field.default !== undefined) return memberLine(resource, field, valueLiteral(field, field.default));
  if (field.required) return memberLine(resource, field);
  return memberLine(resource, field, isJoin(field) ? '[]' : 'None');
}

/** One member of a schema: `name: Type = default`, with its alias when the wire name is another. */
export function memberLine(resource: Resource, field: Field, fallback?: Doc, isPatch = false): string {
  const type = isPatch
    ? annotated(moneyPatch(field))
    : hasAlias(field)
      ? typeAlias(resource, field)
      : fieldType(field).python;
  return printMember(resource, field, type, fallback);
}

/** One member of what is shown: of a file more is shown than is written. */
function shownLine(resource: Resource, field: Field, fallback?: Doc): string {
  if (field.type === 'file') return printMember(resource, field, shownFile(field), fallback);
  return memberLine(resource, field, fallback);
}

function printMember(resource: Resource, field: Field, type: Doc, fallback?: Doc): string {
  const name = attributeOf(resource, field);
  const nullable = !field.required && !isJoin(field);
  const head = `${name}: ${flat(type)}${nullable ? ' | None' : ''}`;
  const described = field.description === undefined ? [] : [`description=${pyString(field.description)}`];
  const options = [...(name === field.wire ? [] : [`alias=${pyString(field.wire)}`]), ...described];
  if (options.length === 0) return fallback === undefined ? `    ${head}` : assignment('    ', head, fallback);
  if (fallback === 'ABSENT') return assignment('    ', head, group('absent(', options, ')'));
  const fallbacks = fallback === undefined ? [] : [prefixed('default=', fallback)];
  return assignment('    ', head, group('Field(', [...fallbacks, ...options], ')'));
}

/** The members that every row has; `optional` ones may be left out. */
export function builtInLines(optional: boolean, kept: boolean): readonly string[] {
  const types = {
    id: 'Annotated[UUID, Uuid()]',
    created_at: 'Annotated[dt.datetime, DateTime()]',
    updated_at: 'Annotated[dt.datetime, DateTime()]',
    version: 'Annotated[int, Integer()]',
    ...(kept && { deleted_at: 'Annotated[dt.datetime, DateTime()] | None' }),
  };
  return Object.entries(types).map(([name, type]) => `    ${name}: ${type}${optional ? ' = ABSENT' : ''}`);
}

function fieldTypeOf(type: Field['type']): TypeView {
  return fieldType({ type, list: false } as Field);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
