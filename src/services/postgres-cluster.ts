import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { initialiseCluster } from './initialise-cluster.ts';
import { obtainPostgres } from './obtain-postgres.ts';
import { postgresLog, startPostgresServer, type PostgresLaunch, type PostgresServer } from './postgres-server.ts';
import { serverAccount } from './server-account.ts';
import { statementsDuring } from './statement-log.ts';
import { temporaryDataFolder } from './data-folder.ts';

/** A throw-away PostgreSQL server of our own, with as many databases as callers ask for. */
export type PostgresCluster = Readonly<{
  /** Creates an empty database, or a copy of `template` (which nobody may be connected to); returns its URL. */
  createDatabase(name: string, template?: string): Promise<string>;
  /** Drops a database and closes every connection to it. */
  dropDatabase(name: string): Promise<void>;
  /** The first lines of the statements that the server executes while `work` runs, of whichever connection. */
  statementsDuring(work: () => Promise<void>): Promise<readonly string[]>;
  /** Stops the server and keeps its data: what a lost database looks like from outside. */
  pause(): Promise<void>;
  /** Starts the server again on the same port. */
  resume(): Promise<void>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}>;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Makes and starts a PostgreSQL cluster in a temporary folder; the caller must `stop` it (the exit of this process does too). */
export async function startPostgresCluster(log: (line: string) => void = () => undefined): Promise<PostgresCluster> {
  const binaries = await obtainPostgres(log);
  const account = await serverAccount();
  const folder = await temporaryDataFolder(account);
  const login = { user: 'backwright', password: randomBytes(18).toString('base64url') };
  let launch: PostgresLaunch;
  let server: PostgresServer;
  try {
    const data = await initialiseCluster({ binaries, folder, account, ...login });
    launch = { binaries, folder, data, account, ...login };
    server = await startPostgresServer(launch);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  launch = { ...launch, port: server.port };

  async function administer(statement: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: server.url('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
      return rows[0]?.[0];
    } finally {
      await client.end();
    }
  }

  return {
    async createDatabase(name, template = 'template0') {
      await administer(`create database ${quoted(name)} template ${quoted(template)}`);
      return server.url(name);
    },
    async dropDatabase(name) {
      await administer(`drop database if exists ${quoted(name)} with (force)`);
    },
    statementsDuring: (work) => statementsDuring({ logFile: postgresLog(folder), ask: administer, work }),
    pause: () => server.stop(),
    async resume() {
      server = await startPostgresServer(launch);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
