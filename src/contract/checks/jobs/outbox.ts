import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../backend/database.ts';
import { want } from '../../want/want.ts';

/** The queue of the mails that tell owners what others did. */
export const noticeQueue = 'owner_notices';

/** A row of `app_outbox` as a check looks at it. */
export type OutboxRow = Readonly<{
  id: string;
  queue: string;
  payload: Readonly<Record<string, unknown>>;
  state: string;
  attempts: number;
}>;

/** Every job, oldest first. */
export async function outboxRows(database: Database): Promise<readonly OutboxRow[]> {
  const rows = await database.query(
    'select id, queue, payload, state, attempts from app_outbox order by created_at, id',
  );
  return rows as readonly unknown[] as readonly OutboxRow[];
}

/** Puts a notice to a user into the outbox, as a transaction of the backend would; resolves with its id. */
export async function addNotice(database: Database, userId: string): Promise<string> {
  const id = randomUUID();
  const payload = { user_id: userId, resource: 'somethings', id: randomUUID(), action: 'updated' };
  await database.query('insert into app_outbox (id, queue, payload) values ($1, $2, $3)', [id, noticeQueue, payload]);
  return id;
}

/** Waits until a job is in a state; fails with where it stands. */
export async function wantState(database: Database, id: string, state: string, what: string): Promise<OutboxRow> {
  let found: OutboxRow | undefined;
  for (let waited = 0; waited < 20_000; waited += 50) {
    found = (await outboxRows(database)).find((row) => row.id === id);
    if (found?.state === state) return found;
    await sleep(50);
  }
  const stands = found ? `${found.state} after ${String(found.attempts)} attempts` : 'not there';
  want(false, `${what}: the job is ${state} within 20 s, but it is ${stands}`);
}
