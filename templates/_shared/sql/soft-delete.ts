import { sqlIdentifier, sqlName } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';
import { cascadesOf, hasSoftDelete, keepsDeleted } from '../soft-delete/kept-rows.ts';
import type { Column } from './columns.ts';
import { foreignKeyName } from './constraint-names.ts';
import { joinTablesOf, type JoinTable } from './join-table.ts';
import { sqlLiteral } from './literal.ts';

/** A function of the database and the statement that makes it, with its trigger. */
type Trigger = Readonly<{ function: string; up: string }>;

/** A reference of a row to a row of a table whose rows are kept. */
type Reference = Readonly<{ resource: Resource; field: Field; constraint: string }>;

/** The columns of a table whose rows are kept when they are deleted. */
export function deletionColumns(spec: Spec, resource: Resource): readonly Column[] {
  if (!keepsDeleted(spec, resource)) return [];
  return [
    { name: 'deleted_at', type: 'timestamptz(3)', nullable: true },
    ...(cascadesOf(spec, resource).length > 0 ? [{ name: 'deleted_with', type: 'uuid', nullable: true }] : []),
  ];
}

/**
 * What foreign keys do for rows that are removed, done for rows that are hidden: a deleted row cannot be referred to, and
 * what refers to it is refused, hidden or changed as its `onDelete` says.
 */
export function softDeleteTriggers(spec: Spec): readonly Trigger[] {
  if (!hasSoftDelete(spec)) return [];
  const joins = spec.resources.flatMap((resource) =>
    joinTablesOf(resource, spec.resources).map((join) => ({ resource, join })),
  );
  const ofJoins = joins.filter(({ join }) => isKept(spec, join.field.target)).map(({ join }) => joinTrigger(join));
  return [
    ...spec.resources.flatMap((resource) => [...referenceTrigger(spec, resource), ...deletionTrigger(spec, resource)]),
    ...ofJoins,
  ];
}

/** Refuses references to deleted rows when they are made, and when the row that has them comes back. */
function referenceTrigger(spec: Spec, resource: Resource): readonly Trigger[] {
  const { table } = resource.names;
  const references = referencesOf(resource).filter(({ field }) => isKept(spec, field.target));
  const joins = joinTablesOf(resource, spec.resources).filter(
    ({ field }) => isKept(spec, field.target) && field.onDelete === 'restrict' && keepsDeleted(spec, resource),
  );
  if (references.length === 0 && joins.length === 0) return [];
  const kept = keepsDeleted(spec, resource);
  const checks = references.flatMap(({ field, constraint }) => {
    const column = sqlIdentifier(field.column);
    const comesBack = kept ? ' or old.deleted_at is not null' : '';
    const changes = `new.${column} is distinct from old.${column}`;
    return [
      `  if new.${column} is not null and (${changes}${comesBack}) then`,
      `    perform from ${tableOf(spec, field)} where id = new.${column} and deleted_at is null for share;`,
      '    if not found then',
      `      ${refusal(table, constraint, 'refers to a deleted row')}`,
      '    end if;',
      '  end if;',
    ];
  });
  const sets = joins.flatMap(({ table: joinTable, owner, target, targetTable }) => [
    '  if old.deleted_at is not null and exists (',
    `    select from ${sqlIdentifier(joinTable)} member join ${sqlIdentifier(targetTable)} kept on kept.id = member.${target}`,
    `    where member.${owner} = new.id and kept.deleted_at is not null`,
    '  ) then',
    `    ${refusal(table, foreignKeyName(joinTable, target), 'refers to a deleted row')}`,
    '  end if;',
  ]);
  const columns = [...references.map(({ field }) => sqlIdentifier(field.column)), ...(kept ? ['deleted_at'] : [])].join(
    ', ',
  );
  const forgets = cascadesOf(spec, resource).length > 0 ? ['  new.deleted_with = null;'] : [];
  const name = sqlName(table, 'live_references');
  return [
    trigger(name, table, {
      when: `before insert or update of ${columns}`,
      condition: kept ? ' when (new.deleted_at is null)' : '',
      body: [...checks, ...sets, ...forgets, '  return new;'],
    }),
  ];
}

/** Follows `onDelete` of whatever refers to a row that is deleted, and brings back what went with it. */
function deletionTrigger(spec: Spec, resource: Resource): readonly Trigger[] {
  if (!keepsDeleted(spec, resource)) return [];
  const { table } = resource.names;
  const references = spec.resources.flatMap(referencesOf).filter(({ field }) => field.target === resource.name);
  const joins = spec.resources.flatMap((owner) =>
    joinTablesOf(owner, spec.resources)
      .filter(({ field }) => field.target === resource.name)
      .map((join) => ({ join, owner })),
  );
  if (references.length + joins.length === 0) return [];
  const having = (onDelete: string) => references.filter(({ field }) => field.onDelete === onDelete);
  const restricts = having('restrict').flatMap(({ resource: other, field, constraint }) => {
    const live = keepsDeleted(spec, other) ? ' and deleted_at is null' : '';
    const from = sqlIdentifier(other.names.table);
    return [
      `  if exists (select from ${from} where ${sqlIdentifier(field.column)} = new.id${live}) then`,
      `    ${refusal(other.names.table, constraint, 'still refers to this row')}`,
      '  end if;',
    ];
  });
  const holds = joins
    .filter(({ join }) => join.field.onDelete === 'restrict')
    .flatMap(({ join, owner }) => [
      '  if exists (',
      `    select from ${sqlIdentifier(join.table)} member join ${sqlIdentifier(join.ownerTable)} holder on holder.id = member.${join.owner}`,
      `    where member.${join.target} = new.id${keepsDeleted(spec, owner) ? ' and holder.deleted_at is null' : ''}`,
      '  ) then',
      `    ${refusal(join.table, foreignKeyName(join.table, join.target), 'still refers to this row')}`,
      '  end if;',
    ]);
  const clears = having('setNull').map(({ resource: other, field }) => {
    const column = sqlIdentifier(field.column);
    return `  update ${sqlIdentifier(other.names.table)} set ${column} = null, ${counted} where ${column} = new.id;`;
  });
  const leaves = joins
    .filter(({ join }) => join.field.onDelete !== 'restrict')
    .map(({ join }) => `  delete from ${sqlIdentifier(join.table)} where ${join.target} = new.id;`);
  const root =
    cascadesOf(spec, resource).length > 0 ? (row: string) => `coalesce(${row}.deleted_with, new.id)` : () => 'new.id';
  const cascades = having('cascade').filter(({ resource: other }) => keepsDeleted(spec, other));
  const goes = cascades.map(({ resource: other, field }) =>
    [
      `  update ${sqlIdentifier(other.names.table)} set deleted_at = new.deleted_at, deleted_with = ${root('new')}, ${counted}`,
      `  where ${sqlIdentifier(field.column)} = new.id and deleted_at is null;`,
    ].join('\n'),
  );
  const returns = cascades.map(({ resource: other, field }) =>
    [
      `    update ${sqlIdentifier(other.names.table)} set deleted_at = null, ${counted}`,
      `    where ${sqlIdentifier(field.column)} = new.id and deleted_with = ${root('old')};`,
    ].join('\n'),
  );
  const name = sqlName(table, 'soft_delete');
  return [
    trigger(name, table, {
      when: 'after update of deleted_at',
      condition: ' when (new.deleted_at is distinct from old.deleted_at)',
      body: [
        '  if new.deleted_at is null then',
        ...returns,
        '    return null;',
        '  end if;',
        ...restricts,
        ...holds,
        ...clears,
        ...leaves,
        ...goes,
        '  return null;',
      ],
    }),
  ];
}

const counted = 'version = version + 1, updated_at = now()';

/** Sets of ids take live rows only. */
function joinTrigger({ table, target, targetTable }: JoinTable): Trigger {
  return trigger(sqlName(table, 'live_references'), table, {
    when: 'before insert',
    condition: '',
    body: [
      `  perform from ${sqlIdentifier(targetTable)} where id = new.${target} and deleted_at is null for share;`,
      '  if not found then',
      `    ${refusal(table, foreignKeyName(table, target), 'refers to a deleted row')}`,
      '  end if;',
      '  return new;',
    ],
  });
}

/** The error that the foreign key itself would raise, so that nobody has to tell the two apart. */
function refusal(table: string, constraint: string, reason: string): string {
  const options = `table = ${sqlLiteral(table)}, constraint = ${sqlLiteral(constraint)}`;
  return `raise foreign_key_violation using ${options}, message = ${sqlLiteral(reason)};`;
}

function trigger(
  name: string,
  table: string,
  { when, condition, body }: Readonly<{ when: string; condition: string; body: readonly string[] }>,
): Trigger {
  const quoted = sqlIdentifier(name);
  const up = [
    `create function ${quoted}() returns trigger language plpgsql as $$`,
    'begin',
    ...body,
    'end',
    '$$;',
    `create trigger ${quoted} ${when} on ${sqlIdentifier(table)}`,
    `  for each row${condition} execute function ${quoted}();`,
  ].join('\n');
  return { function: quoted, up };
}

function referencesOf(resource: Resource): readonly Reference[] {
  return resource.fields
    .filter(({ type, list }) => type === 'ref' && !list)
    .map((field) => ({ resource, field, constraint: foreignKeyName(resource.names.table, field.column) }));
}

function tableOf({ resources }: Spec, { target }: Field): string {
  return sqlIdentifier(resources.find(({ name }) => name === target)?.names.table ?? '');
}

function isKept(spec: Spec, target: string | undefined): boolean {
  const resource = spec.resources.find(({ name }) => name === target);
  return resource !== undefined && !isUser(resource);
}
