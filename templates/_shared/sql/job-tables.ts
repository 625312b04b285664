import type { Spec } from '../../../src/types.ts';
import { hasJobs } from '../jobs/job-uses.ts';

/** The built-in table of jobs, with the indexes by which workers find what is due and people what failed. */
export function jobTables(spec: Spec): readonly Readonly<{ name: string; up: string }>[] {
  return hasJobs(spec) ? [{ name: 'app_outbox', up: outbox }] : [];
}

const outbox = `create table app_outbox (
  id uuid not null,
  queue text collate "C" not null,
  payload jsonb not null,
  state text collate "C" not null default 'pending',
  attempts integer not null default 0,
  run_at timestamptz(3) not null default now(),
  last_error text collate "C",
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  constraint app_outbox_pkey primary key (id),
  constraint app_outbox_state_check check (state in ('pending', 'done', 'dead'))
);
create index app_outbox_due_idx on app_outbox (run_at) where state = 'pending';
create index app_outbox_finished_idx on app_outbox (state, finished_at) where state <> 'pending';`;
