import { realpath } from 'node:fs/promises';
import pg from 'pg';

/**
 * True when the server at `url` answers and stores its data in `data`: another server of the machine may hold the port.
 * False while it is starting, absent, or somebody else's.
 */
export async function postgresAnswers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const result = await client.query<{ data_directory: string }>('show data_directory');
    const answered = result.rows[0]?.data_directory ?? '';
    return (await realpath(answered).catch(() => answered)) === (await realpath(data));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
