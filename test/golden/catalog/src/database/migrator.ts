import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const directory = new URL('../../migrations/', import.meta.url);
// One number for all backends of this kind; any 64-bit constant will do.
const lockKey = 7_205_759_403;
const bookkeeping = `create table if not exists schema_migrations (
  version text primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`;

/**
 * One pair of files in `migrations/`: `NNNN_name.up.sql` and `NNNN_name.down.sql`. What follows a line `-- record`
 * does the bookkeeping for those who apply the files with psql; here the migrator does it.
 */
export interface Migration {
  version: string;
  name: string;
  up: string;
  down: string;
  /** SHA-256 of the statements of the .up.sql file. */
  checksum: string;
}

/** Reads the migration files, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const names = existsSync(directory) ? await readdir(directory) : [];
  const files = names.filter((file) => file.endsWith('.up.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [version = '', ...words] = file.slice(0, -'.up.sql'.length).split('_');
      const up = await readStatements(file);
      const down = await readStatements(file.replace('.up.sql', '.down.sql'));
      return { version, name: words.join('_'), up, down, checksum: createHash('sha256').update(up).digest('hex') };
    }),
  );
}

/** Applies what is missing, each migration in a transaction of its own; returns the applied ones. Safe to run twice at once. */
export async function migrateUp(databaseUrl: string): Promise<Migration[]> {
  return withLock(databaseUrl, async (client) => {
    const applied = await readApplied(client);
    const pending = (await readMigrations()).filter((migration) => {
      const checksum = applied.get(migration.version);
      if (checksum !== undefined && checksum !== migration.checksum) {
        throw new Error(
          `Migration ${migration.version} was changed after it was applied; write the change as a new one`,
        );
      }
      return checksum === undefined;
    });
    for (const { version, name, checksum, up } of pending) {
      const values = [version, name, checksum].map((value) => pg.escapeLiteral(value)).join(', ');
      await runRecorded(client, up, `insert into schema_migrations (version, name, checksum) values (${values})`);
    }
    return pending;
  });
}

/** Takes back the newest `count` migrations; returns them. */
export async function migrateDown(databaseUrl: string, count: number): Promise<Migration[]> {
  return withLock(databaseUrl, async (client) => {
    const applied = await readApplied(client);
    const newestFirst = (await readMigrations()).filter((migration) => applied.has(migration.version)).reverse();
    const chosen = newestFirst.slice(0, count);
    for (const { version, down } of chosen) {
      await runRecorded(client, down, `delete from schema_migrations where version = ${pg.escapeLiteral(version)}`);
    }
    return chosen;
  });
}

/** Every migration, oldest first, and whether it is applied. */
export async function readStatus(databaseUrl: string): Promise<(Migration & { applied: boolean })[]> {
  return withLock(databaseUrl, async (client) => {
    const applied = await readApplied(client);
    const migrations = await readMigrations();
    return migrations.map((migration) => ({ ...migration, applied: applied.has(migration.version) }));
  });
}

async function readStatements(file: string): Promise<string> {
  const text = await readFile(new URL(file, directory), 'utf8');
  return text.replace(/^-- record$.*/ms, '');
}

/** Runs the statements and their record in one transaction; a failure ends the connection, which takes all back. */
async function runRecorded(client: pg.Client, statements: string, record: string): Promise<void> {
  await client.query(`begin;\n${statements}\n;${record};\ncommit;`);
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ version: string; checksum: string }>(
    'select version, checksum from schema_migrations order by version',
  );
  return new Map(rows.map((row) => [row.version, row.checksum]));
}

async function withLock<Result>(databaseUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(bookkeeping);
    return await work(client);
  } finally {
    await client.end();
  }
}
