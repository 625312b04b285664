import type { Spec } from '../../../src/types.ts';
import { hasIdempotency } from '../idempotency/has-idempotency.ts';

const text = 'text collate "C"';

const table = `create table app_idempotency_keys (
  principal ${text} not null,
  method ${text} not null,
  path ${text} not null,
  key ${text} not null,
  body_hash bytea not null,
  status integer not null,
  headers jsonb not null,
  body json not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '24 hours',
  constraint app_idempotency_keys_pkey primary key (principal, method, path, key)
);
create index app_idempotency_keys_expires_at_idx on app_idempotency_keys (expires_at);`;

/** The table of the keys by which a POST can be repeated; nothing without the feature. */
export function idempotencyKeys(spec: Spec): Readonly<{ up: readonly string[]; down: readonly string[] }> {
  return hasIdempotency(spec) ? { up: [table], down: ['drop table app_idempotency_keys;'] } : { up: [], down: [] };
}
