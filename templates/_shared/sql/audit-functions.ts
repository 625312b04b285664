import type { Spec } from '../../../src/types.ts';
import { hasFullTextSearch } from '../full-text-search/has-full-text-search.ts';
import { hasSoftDelete } from '../soft-delete/kept-rows.ts';
import { sqlLiteral } from './literal.ts';

/**
 * What the triggers of the audit log do. Who acts is in the setting `app.origin` of the transaction, a JSON object with
 * `actor_id`, `request_id` and `ip`; a command has none.
 */
export function auditFunctions(spec: Pick<Spec, 'choices'>): string {
  return [newId, add, refuse, row(spec), set, session, denied].join('\n\n');
}

const newId = `-- A UUIDv7 (RFC 9562): the milliseconds since 1970, then chance.
create function app_uuid_v7() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
    from 1 for 6
  ), 52, 1), 53, 1), 'hex')::uuid
$$;`;

const add = `-- Adds an entry, with what the transaction knows of whom it works for.
create function app_audit_add(
  action text, resource text, resource_id uuid, changes jsonb, actor_id uuid default null, ip text default null
) returns void language plpgsql as $$
declare
  origin jsonb := coalesce(nullif(current_setting('app.origin', true), ''), '{}');
begin
  insert into app_audit_log (id, action, resource, resource_id, actor_id, changes, request_id, ip)
  values (
    app_uuid_v7(), action, resource, resource_id, coalesce(actor_id, (origin ->> 'actor_id')::uuid), changes,
    origin ->> 'request_id', coalesce(ip, origin ->> 'ip')
  );
end $$;`;

const refuse = `create function app_audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'app_audit_log is append-only' using errcode = 'insufficient_privilege';
end $$;`;

/** With soft delete a row that gets or loses its `deleted_at` was deleted or restored. */
function row(spec: Pick<Spec, 'choices'>): string {
  const derived = ['id', 'created_at', 'updated_at', 'version', 'deleted_at'];
  if (hasFullTextSearch(spec)) derived.push('search_vector');
  const action = hasSoftDelete(spec)
    ? `case
    when tg_op = 'INSERT' then 'create'
    when tg_op = 'DELETE' or (old_row ->> 'deleted_at' is null and new_row ->> 'deleted_at' is not null) then 'delete'
    when old_row ->> 'deleted_at' is not null and new_row ->> 'deleted_at' is null then 'restore'
    else 'update'
  end`
    : `case tg_op when 'INSERT' then 'create' when 'DELETE' then 'delete' else 'update' end`;
  return `-- Arguments: the resource, the members whose columns have other names, and the columns whose values are not told.
create function app_audit_row() returns trigger language plpgsql as $$
declare
  old_row jsonb := coalesce(to_jsonb(old), '{}');
  new_row jsonb := coalesce(to_jsonb(new), '{}');
  members jsonb := tg_argv[1];
  secret jsonb := tg_argv[2];
  changes jsonb;
  action text := ${action};
begin
  select coalesce(jsonb_object_agg(
    coalesce(members ->> name, name),
    case
      when secret ? name then '{"from": "[redacted]", "to": "[redacted]"}'
      else jsonb_build_object('from', old_row -> name, 'to', new_row -> name)
    end
  ), '{}')
  into changes
  from jsonb_object_keys(old_row || new_row) as name
  where name not in (${derived.map(sqlLiteral).join(', ')})
    and coalesce(old_row -> name, 'null') <> coalesce(new_row -> name, 'null');
  if action <> 'update' or changes <> '{}' then
    perform app_audit_add(action, tg_argv[0], coalesce(new_row ->> 'id', old_row ->> 'id')::uuid, changes);
  end if;
  return null;
end $$;`;
}

const set = `-- Arguments: the resource, its member, the columns of the owner and of the members of the set, and 'secret' or ''.
create function app_audit_set() returns trigger language plpgsql as $$
declare
  link jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  owner uuid := (link ->> tg_argv[2])::uuid;
  ids jsonb := '"[redacted]"';
begin
  perform from app_audit_log
  where resource_id = owner and created_at = now()::timestamptz(3)
    and (action = 'delete' or (action = 'update' and changes ? tg_argv[1]));
  if found then
    return null;
  end if;
  if tg_argv[4] = '' then
    execute format('select coalesce(jsonb_agg(%I order by position), ''[]'') from %I where %I = $1', tg_argv[3], tg_table_name, tg_argv[2])
    into ids using owner;
  end if;
  perform app_audit_add('update', tg_argv[0], owner, jsonb_build_object(tg_argv[1], jsonb_build_object('to', ids)));
  return null;
end $$;`;

const session = `create function app_audit_session() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform app_audit_add('sign_in', 'Session', new.id, '{}', new.user_id, new.ip);
  elsif old.revoked_at is null and new.revoked_at is not null then
    perform app_audit_add('sign_out', 'Session', new.id, '{}');
  end if;
  return null;
end $$;`;

const denied = `-- Whoever tries the same thing again and again gets one entry a minute.
create function app_audit_denied(actor uuid, permission text, target uuid, request text, address text)
returns void language sql as $$
  insert into app_audit_log (id, action, resource, resource_id, actor_id, changes, request_id, ip)
  select app_uuid_v7(), 'denied', permission, target, actor, '{}', request, address
  where not exists (
    select from app_audit_log
    where actor_id = actor and created_at > now() - interval '1 minute' and action = 'denied' and resource = permission
  )
$$;`;
