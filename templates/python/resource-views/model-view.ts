import { moneyColumns } from '../../../src/naming.ts';
import type { Field, FieldType, Resource, Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';
import { beforePasswordHash, isUser } from '../../_shared/accounts/user-resource.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { isWide } from '../../_shared/sql/column-type.ts';
import { foreignKeyName } from '../../_shared/sql/constraint-names.ts';
import { joinTablesOf, type JoinTable } from '../../_shared/sql/join-table.ts';
import { group } from '../print/doc.ts';
import { docstring } from '../print/docstring.ts';
import { fits } from '../print/fits.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';
import { assignment } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf, attributesOf, typeAlias } from './attributes.ts';
import { namesOf } from './names.ts';

const text = (length?: string): string => (length === undefined ? 'sa.Text()' : `sa.String(${length})`);

/** The Python type of a column and its type in SQLAlchemy. */
const columnTypes: Readonly<Record<FieldType, (field: Field) => readonly [python: string, sql: string]>> = {
  string: ({ max }) => ['str', text(String(max ?? 255))],
  text: () => ['str', text()],
  integer: (field) => ['int', isWide(field) ? 'sa.BigInteger()' : 'sa.Integer()'],
  bigint: () => ['int', 'sa.BigInteger()'],
  decimal: ({ precision, scale }) => ['Decimal', `sa.Numeric(${String(precision)}, ${String(scale)})`],
  float: () => ['float', 'sa.Double()'],
  boolean: () => ['bool', 'sa.Boolean()'],
  date: () => ['dt.date', 'sa.Date()'],
  time: () => ['dt.time', 'sa.Time()'],
  datetime: () => ['dt.datetime', 'sa.DateTime(timezone=True)'],
  uuid: () => ['UUID', 'sa.Uuid()'],
  json: () => ['Any', 'JSONB(none_as_null=True)'],
  email: () => ['str', text('254')],
  url: () => ['str', text('2048')],
  phone: () => ['str', text('16')],
  money: () => ['Any', 'JSONB(none_as_null=True)'],
  bytes: () => ['bytes', 'sa.LargeBinary()'],
  enum: () => ['str', text()],
  ref: () => ['UUID', 'sa.Uuid()'],
  file: () => ['UUID', 'sa.Uuid()'],
};

/** The column of a user that is no member of it. */
const passwordHash: readonly string[] = ['    password_hash: Mapped[str | None] = mapped_column(sa.Text())'];

/** What `models/<resource>_model.py` shows. */
export function modelView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const joins = joinTablesOf(resource, spec.resources);
  const columns = resource.fields
    .filter((field) => !isJoin(field))
    .flatMap((field) => [
      columnLines(resource, field, spec),
      ...(keepsHash(spec, resource, field) ? [passwordHash] : []),
    ]);
  const links = joins.map((join) => linkView(resource, join));
  const body = columns.flat().join('\n');
  return {
    imports: importBlock(importsOf(body, joins.length > 0, resource)),
    classHead: `class ${names.model}(Resource):`,
    doc: docstring(resource.description ?? `${names.aResource.charAt(0).toUpperCase()}${names.aResource.slice(1)}.`),
    table: pyString(resource.names.table),
    columns: columns.flat(),
    hasColumns: columns.length > 0,
    links,
    hasRole: isUser(resource),
    roleStatement: assignment('', 'Role', group('Literal[', Object.keys(spec.authorization.roles).map(pyString), ']')),
    defaultRole: pyString(spec.authorization.default),
  };
}

/** The class of the rows of a join table. */
export function linkClass(resource: Resource, field: Field): string {
  return `${namesOf(resource).model}${typeAlias(resource, field).replace(/Field$/, 'Link')}`;
}

/** Whether the hash of the password follows a field. */
function keepsHash(spec: Spec, resource: Resource, { name }: Field): boolean {
  return hasPassword(spec) && isUser(resource) && name === beforePasswordHash;
}

/** Whether a field is what an account may do; its type has a name. */
function isRole(resource: Resource, { name }: Field): boolean {
  return isUser(resource) && name === 'role';
}

/** The attribute that holds the links of a set of ids; cut where it would not fit on a line. */
function linksAttribute(resource: Resource, field: Field): string {
  const others = new Set(attributesOf(resource).values());
  const cut = attributeOf(resource, field).slice(0, 24).replace(/_+$/, '');
  const twins = resource.fields.filter((other) => isJoin(other) && attributeOf(resource, other).startsWith(cut));
  const place = twins.indexOf(field);
  let name = `${cut}${place > 0 ? String(place + 1) : ''}_links`;
  while (others.has(name)) name += '_';
  return name;
}

function importsOf(body: string, hasJoins: boolean, resource: Resource): readonly PyImport[] {
  const says = (word: string) => new RegExp(`\\b${word}\\b`).test(body);
  const isAny = (type: string) => says(type);
  return [
    ...(body.includes('dt.') ? [{ from: 'datetime', as: 'dt' }] : []),
    ...(isAny('Decimal') ? [{ from: 'decimal', names: ['Decimal'] }] : []),
    { from: 'typing', names: [...(isAny('Any') ? ['Any'] : []), ...(isUser(resource) ? ['Literal', 'get_args'] : [])] },
    ...(isAny('UUID') || hasJoins ? [{ from: 'uuid', names: ['UUID'] }] : []),
    ...(body.includes('sa.') || hasJoins ? [{ from: 'sqlalchemy', as: 'sa' }] : []),
    ...(isAny('JSONB') ? [{ from: 'sqlalchemy.dialects.postgresql', names: ['JSONB'] }] : []),
    ...(resource.fields.length > 0
      ? [
          {
            from: 'sqlalchemy.orm',
            names: [
              ...(isAny('Mapped') || hasJoins ? ['Mapped'] : []),
              ...(body.includes('composite(') ? ['composite'] : []),
              ...(body.includes('mapped_column(') || hasJoins ? ['mapped_column'] : []),
              ...(hasJoins ? ['relationship'] : []),
            ],
          },
        ]
      : []),
    ...(isAny('Money') ? [{ from: 'app.core.money', names: ['Money'] }] : []),
    { from: 'app.database.base', names: [...(hasJoins ? ['Base'] : []), 'Resource'] },
  ];
}

function columnLines(resource: Resource, field: Field, spec: Spec): readonly string[] {
  const name = attributeOf(resource, field);
  const orNone = field.required ? '' : ' | None';
  if (field.type === 'money' && !field.list) {
    const { amount, currency } = moneyColumns(field.column);
    const column = (column: string, type: string) => `mapped_column(${pyString(column)}, ${type})`;
    const columns = [column(amount, 'sa.BigInteger()'), column(currency, 'sa.CHAR(3)')];
    return [wrapList('    ', `${name}: Mapped[Money${orNone}] = composite(`, columns, ')')];
  }
  const [python, sql] = field.list
    ? (['list[Any]', 'JSONB(none_as_null=True)'] as const)
    : isRole(resource, field)
      ? (['Role', text()] as const)
      : columnTypes[field.type](field);
  const args = [
    ...(name === field.column ? [] : [pyString(field.column)]),
    sql,
    ...(field.type === 'ref' ? [foreignKey(resource, field, spec)] : []),
    ...(field.readonly && field.default !== undefined ? ['server_default=sa.FetchedValue()'] : []),
  ];
  return [wrapList('    ', `${name}: Mapped[${python}${orNone}] = mapped_column(`, args, ')')];
}

function foreignKey(resource: Resource, field: Field, spec: Spec): string {
  const target = spec.resources.find((other) => other.name === field.target) ?? resource;
  return `sa.ForeignKey(${pyString(`${target.names.table}.id`)}, name=${pyString(foreignKeyName(resource.names.table, field.column))})`;
}

/** The table that keeps a set of ids, and the attribute that shows it as a list. */
function linkView(resource: Resource, { field, table, owner, ownerTable, target }: JoinTable) {
  const attribute = attributeOf(resource, field);
  const name = linkClass(resource, field);
  const links = linksAttribute(resource, field);
  return {
    name,
    table: pyString(table),
    owner: `    ${owner}: Mapped[UUID] = mapped_column(sa.ForeignKey(${pyString(`${ownerTable}.id`)}), primary_key=True)`,
    target: `    ${target}: Mapped[UUID] = mapped_column(primary_key=True)`,
    relationship: wrapList(
      '    ',
      `${links}: Mapped[list["${name}"]] = relationship(`,
      [`order_by="${name}.position"`, 'cascade="all, delete-orphan"', 'passive_deletes=True', 'lazy="selectin"'],
      ')',
    ),
    getter: [
      '    @property',
      `    def ${attribute}(self) -> list[UUID]:`,
      `        return [link.${target} for link in self.${links}]`,
    ],
    setter: [
      `    @${attribute}.setter`,
      `    def ${attribute}(self, ids: list[UUID]) -> None:`,
      ...linkLines(links, `${name}(${target}=id, position=position)`),
    ],
  };
}

/** The list of links for a list of ids; a comprehension breaks before its `for`. */
function linkLines(attribute: string, link: string): readonly string[] {
  const each = 'for position, id in enumerate(ids, start=1)';
  const line = `        self.${attribute} = [${link} ${each}]`;
  if (fits(line)) return [line];
  const inner = `            ${link} ${each}`;
  const lines = fits(inner) ? [inner] : [`            ${link}`, `            ${each}`];
  return [`        self.${attribute} = [`, ...lines, '        ]'];
}
