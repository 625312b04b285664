import { moneyColumns, sqlIdentifier, sqlName } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { hasAudit } from '../audit/has-audit.ts';
import { isUser } from '../accounts/user-resource.ts';
import { auditFunctions } from './audit-functions.ts';
import { joinTablesOf, type JoinTable } from './join-table.ts';
import { sqlLiteral } from './literal.ts';

/** The log of who changed what, and the triggers that write it; nothing without the feature. */
export function auditLog(spec: Spec): Readonly<{ up: readonly string[]; down: readonly string[] }> {
  if (!hasAudit(spec)) return { up: [], down: [] };
  const { resources } = spec;
  const joins = resources.flatMap((resource) =>
    joinTablesOf(resource, resources).map((join) => setTrigger(resource, join)),
  );
  return {
    up: [table, auditFunctions(spec), appendOnly, [...resources.map(rowTrigger), ...joins, sessionTrigger].join('\n')],
    down: [
      'drop table app_audit_log;',
      ...['refuse()', 'session()', 'set()', 'row()', 'denied(uuid, text, uuid, text, text)'].map(
        (signature) => `drop function app_audit_${signature};`,
      ),
      'drop function app_audit_add(text, text, uuid, jsonb, uuid, text);',
      'drop function app_uuid_v7();',
    ],
  };
}

const text = 'text collate "C"';

const table = `create table app_audit_log (
  id uuid not null,
  created_at timestamptz(3) not null default now(),
  action ${text} not null,
  resource ${text} not null,
  resource_id uuid,
  actor_id uuid,
  changes jsonb not null,
  request_id ${text},
  ip ${text},
  constraint app_audit_log_pkey primary key (id),
  constraint app_audit_log_action_check check (action in ('create', 'update', 'delete', 'restore', 'sign_in', 'sign_out', 'denied'))
);
create index app_audit_log_created_at_idx on app_audit_log (created_at);
create index app_audit_log_actor_id_created_at_idx on app_audit_log (actor_id, created_at);
create index app_audit_log_resource_id_created_at_idx on app_audit_log (resource_id, created_at);
create index app_audit_log_request_id_idx on app_audit_log (request_id);`;

const appendOnly = `create trigger app_audit_log_append_only
  before update or delete or truncate on app_audit_log
  for each statement execute function app_audit_refuse();`;

const sessionTrigger = `create trigger app_sessions_audit
  after insert or update on app_sessions
  for each row execute function app_audit_session();`;

/** Writes an entry with every row that is made, changed or deleted. */
function rowTrigger(resource: Resource): string {
  const name = sqlIdentifier(resource.names.table);
  const columns = resource.fields.flatMap(memberColumns);
  const all = isUser(resource) ? [...columns, passwordColumn] : columns;
  const renamed = all.filter(({ column, member }) => column !== member);
  const members = Object.fromEntries(renamed.map(({ column, member }) => [column, member]));
  const secret = all.filter(({ isSecret }) => isSecret).map(({ column }) => column);
  const given = [resource.name, JSON.stringify(members), JSON.stringify(secret)].map(sqlLiteral).join(', ');
  return `create trigger ${sqlIdentifier(sqlName(resource.names.table, 'audit'))}
  after insert or update or delete on ${name}
  for each row execute function app_audit_row(${given});`;
}

/** Writes what a set of references has become, once, at the end of the transaction. */
function setTrigger(resource: Resource, { field, table: join, owner, target }: JoinTable): string {
  const given = [resource.name, field.wire, owner, target, isSecret(field) ? 'secret' : ''].map(sqlLiteral).join(', ');
  return `create constraint trigger ${sqlIdentifier(sqlName(join, 'audit'))}
  after insert or delete on ${sqlIdentifier(join)} deferrable initially deferred
  for each row execute function app_audit_set(${given});`;
}

const passwordColumn = { column: 'password_hash', member: 'password', isSecret: true };

/** The columns of a field, under what names an entry tells of them, and whether their values are told. */
function memberColumns(field: Field) {
  if (field.type === 'ref' && field.list) return [];
  if (field.type !== 'money' || field.list) {
    return [{ column: field.column, member: field.wire, isSecret: isSecret(field) }];
  }
  return Object.entries(moneyColumns(field.column)).map(([part, column]) => ({
    column,
    member: `${field.wire}.${part}`,
    isSecret: isSecret(field),
  }));
}

function isSecret(field: Field): boolean {
  return field.private || field.writeonly || field.encrypted;
}
