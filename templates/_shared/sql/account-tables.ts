import type { Spec } from '../../../src/types.ts';
import { hasAccounts, hasOauth } from '../accounts/account-uses.ts';

/** A table that accounts need besides `users`, with its indexes. */
type AccountTable = Readonly<{ name: string; up: string }>;

const instant = 'timestamptz(3)';
const text = 'text collate "C"';

/** The built-in tables of accounts in an order in which every reference points backwards, after `users`. */
export function accountTables(spec: Spec): readonly AccountTable[] {
  if (!hasAccounts(spec)) return [];
  return hasOauth(spec) ? [...always, ...ofProviders] : always;
}

const always: readonly AccountTable[] = [
  table(
    'app_sessions',
    [
      'id uuid not null',
      'user_id uuid not null',
      `created_at ${instant} not null default now()`,
      `last_used_at ${instant} not null default now()`,
      `expires_at ${instant} not null`,
      `revoked_at ${instant}`,
      `ip ${text}`,
      `user_agent ${text}`,
      'constraint app_sessions_pkey primary key (id)',
      owned('app_sessions', 'user_id', 'users', 'id'),
    ],
    [['user_id']],
  ),
  table(
    'app_refresh_tokens',
    [
      'token_hash bytea not null',
      'session_id uuid not null',
      `created_at ${instant} not null default now()`,
      `expires_at ${instant} not null`,
      `used_at ${instant}`,
      'constraint app_refresh_tokens_pkey primary key (token_hash)',
      owned('app_refresh_tokens', 'session_id', 'app_sessions', 'id'),
    ],
    [['session_id']],
  ),
  table(
    'app_action_tokens',
    [
      'token_hash bytea not null',
      `purpose ${text} not null`,
      'user_id uuid not null',
      `created_at ${instant} not null default now()`,
      `expires_at ${instant} not null`,
      `used_at ${instant}`,
      'constraint app_action_tokens_pkey primary key (token_hash)',
      "constraint app_action_tokens_purpose_check check (purpose in ('email_verify', 'password_reset', 'oauth_exchange'))",
      owned('app_action_tokens', 'user_id', 'users', 'id'),
    ],
    [['user_id', 'purpose']],
  ),
  table(
    'app_sign_in_attempts',
    [
      'id uuid not null',
      'account bytea not null',
      `ip ${text} not null`,
      `attempted_at ${instant} not null default now()`,
      'constraint app_sign_in_attempts_pkey primary key (id)',
    ],
    [
      ['account', 'attempted_at'],
      ['ip', 'attempted_at'],
    ],
  ),
];

const ofProviders: readonly AccountTable[] = [
  table(
    'app_identities',
    [
      `issuer ${text} not null`,
      `subject ${text} not null`,
      'user_id uuid not null',
      `created_at ${instant} not null default now()`,
      'constraint app_identities_pkey primary key (issuer, subject)',
      owned('app_identities', 'user_id', 'users', 'id'),
    ],
    [['user_id']],
  ),
  table(
    'app_oauth_states',
    [
      'state_hash bytea not null',
      `provider ${text} not null`,
      `nonce ${text} not null`,
      `code_verifier ${text} not null`,
      `return_to ${text} not null`,
      `created_at ${instant} not null default now()`,
      `expires_at ${instant} not null`,
      'constraint app_oauth_states_pkey primary key (state_hash)',
    ],
    [],
  ),
];

function table(name: string, lines: readonly string[], indexes: readonly (readonly string[])[]): AccountTable {
  const create = `create table ${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`;
  const index = (columns: readonly string[]) =>
    `create index ${name}_${columns.join('_')}_idx on ${name} (${columns.join(', ')});`;
  return { name, up: [create, ...indexes.map(index)].join('\n') };
}

function owned(name: string, column: string, target: string, key: string): string {
  return `constraint ${name}_${column}_fkey foreign key (${column}) references ${target} (${key}) on delete cascade`;
}
