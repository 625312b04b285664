import { sqlIdentifier, sqlName } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { hasAccounts } from '../accounts/account-uses.ts';
import { fileTargets, hasFiles } from '../uploads/file-uses.ts';
import { foreignKeyName } from './constraint-names.ts';
import { sqlLiteral } from './literal.ts';

/** The statements that make what files need, and those that take it back. */
export type FileTables = Readonly<{ up: readonly string[]; down: readonly string[] }>;

const text = 'text collate "C"';

/**
 * The table of files, and the triggers that keep it and the rows that hold files in step: they attach a file in the
 * statement that writes the row, so that both hold or neither does. After the tables of resources.
 */
export function fileTables(spec: Spec): FileTables {
  const targets = fileTargets(spec);
  if (!hasFiles(spec) || targets.length === 0) return { up: [], down: [] };
  const holders = [...new Set(targets.map(({ resource }) => resource))];
  return {
    up: [
      createTable(hasAccounts(spec)),
      attachFunction(hasAccounts(spec)),
      releaseFunction,
      ...targets.map(({ name, resource, field }) => attachTrigger(name, resource, field.column)),
      ...holders.map((resource) =>
        releaseTrigger(
          resource,
          targets.filter((target) => target.resource === resource).map(({ name }) => name),
        ),
      ),
    ],
    down: [
      ...[...targets].reverse().map(({ resource, field }) => dropTrigger(resource, attachName(resource, field.column))),
      ...[...holders].reverse().map((resource) => dropTrigger(resource, releaseName(resource))),
      'drop function app_release_files();',
      'drop function app_attach_files();',
      'drop table app_files;',
    ],
  };
}

function createTable(accounts: boolean): string {
  const lines = [
    'id uuid not null',
    `key ${text} not null`,
    `target ${text} not null`,
    'name varchar(255) collate "C" not null',
    `content_type ${text}`,
    'size bigint',
    `sha256 ${text}`,
    ...(accounts ? ['uploader_id uuid'] : []),
    'row_id uuid',
    'created_at timestamptz(3) not null default now()',
    'completed_at timestamptz(3)',
    'deleted_at timestamptz(3)',
    'constraint app_files_pkey primary key (id)',
    'constraint app_files_key_key unique (key)',
    ...(accounts
      ? ['constraint app_files_uploader_id_fkey foreign key (uploader_id) references users (id) on delete set null']
      : []),
  ];
  return [
    `create table app_files (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`,
    ...(accounts ? ['create index app_files_uploader_id_idx on app_files (uploader_id);'] : []),
    'create index app_files_row_id_idx on app_files (row_id);',
    'create index app_files_created_at_idx on app_files (created_at);',
  ].join('\n');
}

/** Arguments of the trigger: the column, what its files were uploaded for, and the constraint that a refusal names. */
function attachFunction(accounts: boolean): string {
  const mine = accounts ? " and (file.uploader_id is null or file.uploader_id = (item ->> 'by')::uuid)" : '';
  return `create function app_attach_files() returns trigger language plpgsql as $$
declare
  written jsonb := to_jsonb(new) -> tg_argv[0];
  given jsonb := case jsonb_typeof(written) when 'array' then written when 'object' then jsonb_build_array(written) else '[]' end;
  described jsonb;
  attached integer;
begin
  update app_files file set row_id = null, deleted_at = now()
  where file.target = tg_argv[1] and file.row_id = new.id
    and not exists (select from jsonb_array_elements(given) item where file.id = (item ->> 'id')::uuid);
  update app_files file set row_id = new.id
  from jsonb_array_elements(given) item
  where file.id = (item ->> 'id')::uuid and file.target = tg_argv[1]
    and file.completed_at is not null and file.deleted_at is null
    and (file.row_id = new.id or file.row_id is null${mine});
  get diagnostics attached = row_count;
  if attached <> jsonb_array_length(given) then
    raise foreign_key_violation using constraint = tg_argv[2], message = 'a file cannot be attached';
  end if;
  if jsonb_typeof(written) = 'null' then
    return new;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'size', file.size,
    'content_type', file.content_type, 'sha256', file.sha256) order by item.position), '[]') into described
  from jsonb_array_elements(given) with ordinality item (value, position)
  join app_files file on file.id = (item.value ->> 'id')::uuid;
  if jsonb_typeof(written) = 'object' then
    described := described -> 0;
  end if;
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], described));
end
$$;`;
}

/** Files go with their row; arguments: what they were uploaded for. */
const releaseFunction = `create function app_release_files() returns trigger language plpgsql as $$
begin
  update app_files set row_id = null, deleted_at = now() where row_id = old.id and target = any (tg_argv);
  return null;
end
$$;`;

const attachName = ({ names }: Resource, column: string): string => sqlName(names.table, column, 'attach');
const releaseName = ({ names }: Resource): string => sqlName(names.table, 'release');

function attachTrigger(target: string, resource: Resource, column: string): string {
  const { table } = resource.names;
  const args = [column, target, foreignKeyName(table, column)].map(sqlLiteral).join(', ');
  return [
    `create trigger ${sqlIdentifier(attachName(resource, column))}`,
    `  before insert or update of ${sqlIdentifier(column)} on ${sqlIdentifier(table)}`,
    `  for each row execute function app_attach_files(${args});`,
  ].join('\n');
}

function releaseTrigger(resource: Resource, targets: readonly string[]): string {
  return [
    `create trigger ${sqlIdentifier(releaseName(resource))}`,
    `  after delete on ${sqlIdentifier(resource.names.table)}`,
    `  for each row execute function app_release_files(${targets.map(sqlLiteral).join(', ')});`,
  ].join('\n');
}

function dropTrigger(resource: Resource, name: string): string {
  return `drop trigger ${sqlIdentifier(name)} on ${sqlIdentifier(resource.names.table)};`;
}
