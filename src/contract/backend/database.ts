import pg from 'pg';

/** SQL on one database of a backend under test. */
export type Database = Readonly<{
  url: string;
  query(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Runs `work` while a transaction of its own holds what `lock` (a statement) locks. */
  holding(lock: string, work: () => Promise<void>): Promise<void>;
  identifier(name: string): string;
  close(): Promise<void>;
}>;

/** Opens a database; connections are made when a query needs one. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 3, idleTimeoutMillis: 1_000 });
  // A server that a check stops ends idle connections: that is no news.
  pool.on('error', () => undefined);
  return {
    url,
    async query(text, values) {
      const result = await pool.query<Record<string, unknown>>(text, values && [...values]);
      return result.rows;
    },
    async holding(lock, work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(lock);
        await work();
      } finally {
        await client.query('rollback').catch(() => undefined);
        client.release();
      }
    },
    identifier: (name) => pg.escapeIdentifier(name),
    close: () => pool.end(),
  };
}
