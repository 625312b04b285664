import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { InternalError } from '../errors.ts';
import { lastingDataFolder } from './data-folder.ts';
import { developmentConnection } from './development-connection.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { obtainPostgres } from './obtain-postgres.ts';
import { postgresAnswers } from './postgres-answers.ts';
import { startPostgresServer } from './postgres-server.ts';
import { serverAccount } from './server-account.ts';
import { serviceFolders } from './service-folders.ts';
import { readServiceRecord, writeServiceRecord, type ServiceRecord } from './service-record.ts';
import type { DevelopmentServer } from './development-server.ts';

const id = 'postgresql';

function urlOf(record: ServiceRecord, database = record.database): string {
  const login = `${encodeURIComponent(record.user)}:${encodeURIComponent(record.password)}`;
  return `postgres://${login}@127.0.0.1:${String(record.port)}/${encodeURIComponent(database)}`;
}

const answers = (record: ServiceRecord) => postgresAnswers(urlOf(record, 'postgres'), join(record.folder, 'data'));

async function createDatabase(record: ServiceRecord): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(record, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [record.database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(record.database)}`);
  } finally {
    await client.end();
  }
}

/** The PostgreSQL server that belongs to the backend in a folder and keeps running after this process. */
export const lastingPostgres: DevelopmentServer = {
  id,

  async status(dir) {
    const record = await readServiceRecord(dir, id);
    return record && (await answers(record)) ? { DATABASE_URL: urlOf(record) } : undefined;
  },

  async up(dir, name, log) {
    const known = await readServiceRecord(dir, id);
    if (known && (await answers(known))) return { DATABASE_URL: urlOf(known) };
    const binaries = await obtainPostgres(log);
    const account = await serverAccount();
    const login = known ?? (await developmentConnection(dir, name));
    const folder = known?.folder ?? (await lastingDataFolder(await serviceFolders(dir, id), account));
    const data = join(folder, 'data');
    const made = await access(join(data, 'PG_VERSION')).then(
      () => true,
      () => false,
    );
    if (!made) {
      log('Preparing a PostgreSQL data folder');
      await initialiseCluster({ binaries, folder, account, user: login.user, password: login.password });
    }
    const { user, password, database } = login;
    const wanted = login.port !== undefined && { port: login.port };
    const server = await startPostgresServer({
      binaries,
      folder,
      data,
      account,
      user,
      password,
      lasting: true,
      ...wanted,
    });
    const record = { folder, port: server.port, user, password, database };
    await createDatabase(record);
    await writeServiceRecord(dir, id, record);
    return { DATABASE_URL: urlOf(record) };
  },

  async down(dir) {
    const record = await readServiceRecord(dir, id);
    if (!record || !(await answers(record))) return false;
    const pidFile = join(record.folder, 'data', 'postmaster.pid');
    const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 20_000; waited += 50) {
      const there = await access(pidFile).then(
        () => true,
        () => false,
      );
      if (!there) return true;
      await sleep(50);
    }
    throw new InternalError(`PostgreSQL (process ${String(pid)}) did not stop within 20 seconds of SIGINT`);
  },
};
