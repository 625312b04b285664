import { sql, type Kysely } from 'kysely';
import { pino } from 'pino';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { connectDatabase } from '../../src/database/connection.ts';
import type { Database } from '../../src/database/schema.ts';
import { testConfig } from '../fixtures/test-config.ts';

const logger = pino({ level: 'silent' });
let db: Kysely<Database>;

function connect(settings: Readonly<Record<string, string>> = {}): void {
  db = connectDatabase(testConfig({ DATABASE_URL: inject('databaseUrl'), ...settings }), logger);
}

afterEach(async () => {
  vi.restoreAllMocks();
  await db.destroy();
});

describe('the database connection', () => {
  test('reads dates as text and instants in UTC', async () => {
    connect();
    const { rows } = await sql`
      select date '2024-02-29' as day, timestamptz '2024-02-29 01:30:00.5+01:30' as instant, 1 as number
    `.execute(db);
    expect(rows).toEqual([{ day: '2024-02-29', instant: '2024-02-29T00:00:00.500Z', number: 1 }]);
  });

  test('reports queries that take long', async () => {
    const warn = vi.spyOn(logger, 'warn');
    connect({ SLOW_QUERY_MS: '200' });
    await sql`select 1`.execute(db);
    await sql`select pg_sleep(0.25)`.execute(db);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ sql: 'select pg_sleep(0.25)' }),
      'slow query',
    );
  });

  test('ends statements that take too long', async () => {
    connect({ DATABASE_STATEMENT_TIMEOUT_MS: '50' });
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' });
  });

  test('survives the loss of an idle connection', async () => {
    const error = vi.spyOn(logger, 'error');
    connect();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    const other = connectDatabase(testConfig({ DATABASE_URL: inject('databaseUrl') }), logger);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other);
    await other.destroy();
    await vi.waitFor(() => {
      expect(error).toHaveBeenCalledWith(expect.anything(), 'an idle database connection failed');
    });
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });
});
