import type { Field, FieldType, Resource, Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';
import { beforePasswordHash, isUser } from '../../_shared/accounts/user-resource.ts';
import { keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { foreignKeyName } from '../../_shared/sql/constraint-names.ts';
import { group } from '../print/doc.ts';
import { docstring } from '../print/docstring.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { attributeOf } from './attributes.ts';
import { shownFile } from './field-type.ts';
import { namesOf } from './names.ts';

/** What a model says of one field's column, whatever maps it. */
export type ColumnFacts = Readonly<{
  field: Field;
  attribute: string;
  /** The name of the column, where it is not that of the attribute. */
  renamed?: string;
  /** The type of its values in Python, without None. */
  python: string;
  /** That type is a Literal, which tells a mapper nothing about the column. */
  isLiteral: boolean;
  nullable: boolean;
  /** The column that a reference points to, and the constraint that holds it there. */
  foreignKey?: Readonly<{ column: string; name: string }>;
  /** Only the database sets it, to the default of the spec. */
  isSetByServer: boolean;
}>;

/** What a model says of a resource, whatever maps it. */
export type ModelFacts = Readonly<{
  className: string;
  /** The class that it extends. */
  base: string;
  /** The docstring, ready to print. */
  doc: string;
  /** The table's name, as a literal. */
  table: string;
  /** Lines that stand before the class. */
  constants: readonly string[];
  columns: readonly ColumnFacts[];
}>;

/** Lists are kept in wire form, as their column is. */
const pythonTypes: Readonly<Record<FieldType, string>> = {
  string: 'str',
  text: 'str',
  integer: 'int',
  bigint: 'int',
  decimal: 'Decimal',
  float: 'float',
  boolean: 'bool',
  date: 'dt.date',
  time: 'dt.time',
  datetime: 'dt.datetime',
  uuid: 'UUID',
  json: 'Any',
  email: 'str',
  url: 'str',
  phone: 'str',
  money: 'Money',
  bytes: 'bytes',
  enum: 'str',
  ref: 'UUID',
  file: 'FileDescription',
};

/** What the model of a resource has to say, for the mapper that prints it. */
export function modelFacts(spec: Spec, resource: Resource): ModelFacts {
  const { model, aResource } = namesOf(resource);
  return {
    className: model,
    base: keepsDeleted(spec, resource) ? 'KeptResource' : 'Resource',
    doc: docstring(resource.description ?? `${aResource.charAt(0).toUpperCase()}${aResource.slice(1)}.`),
    table: pyString(resource.names.table),
    constants: isUser(resource) ? roleLines(spec) : [],
    columns: storedFields(spec, resource).map((field) => columnFacts(spec, resource, field)),
  };
}

/** The fields that have a column; the hash of a user's password is no member of it, and has one too. */
function storedFields(spec: Spec, resource: Resource): readonly Field[] {
  const fields = resource.fields.filter((field) => !isJoin(field));
  if (!hasPassword(spec) || !isUser(resource)) return fields;
  return fields.flatMap((field) => (field.name === beforePasswordHash ? [field, passwordHash(field)] : [field]));
}

function passwordHash(like: Field): Field {
  return { ...like, name: 'password_hash', column: 'password_hash', type: 'text', required: false, readonly: false };
}

/** What an account may do, as a type and as values. */
function roleLines({ authorization: { roles, default: usual } }: Spec): readonly string[] {
  return [
    '',
    assignment('', 'Role', group('Literal[', Object.keys(roles).map(pyString), ']')),
    '"""What a user may do, by name."""',
    '',
    'ROLES: tuple[Role, ...] = get_args(Role)',
    '',
    `DEFAULT_ROLE: Role = ${pyString(usual)}`,
    '"""The role of a new account."""',
  ];
}

function pythonType(field: Field, isRole: boolean): string {
  if (field.type === 'file') return shownFile(field);
  return field.list ? 'list[Any]' : isRole ? 'Role' : pythonTypes[field.type];
}

function columnFacts({ resources }: Spec, resource: Resource, field: Field): ColumnFacts {
  const attribute = attributeOf(resource, field);
  const target = resources.find(({ name }) => name === field.target) ?? resource;
  const name = foreignKeyName(resource.names.table, field.column);
  const isRole = isUser(resource) && field.name === 'role';
  return {
    field,
    attribute,
    ...(attribute === field.column ? {} : { renamed: field.column }),
    python: pythonType(field, isRole),
    isLiteral: isRole,
    nullable: !field.required,
    ...(field.type === 'ref' ? { foreignKey: { column: `${target.names.table}.id`, name } } : {}),
    isSetByServer: field.readonly && field.default !== undefined,
  };
}
