import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCode, UserError } from '../../errors.ts';
import { freePort } from '../../services/free-port.ts';
import { startPostgresCluster, type PostgresCluster } from '../../services/postgres-cluster.ts';
import { startRedisStore } from '../../services/redis-store.ts';
import { startS3Store } from '../../services/s3-store.ts';
import type { RunSettings, Spec } from '../../types.ts';
import type { InstanceOptions, OwnServer, PlacedServer, RedisControl } from '../check-context.ts';
import type { MailSink } from '../mail/mail-sink.ts';
import { has } from '../model/capabilities.ts';
import { createAccountBook, type AccountBook } from '../principals/account-book.ts';
import { accountMaker } from '../principals/account-maker.ts';
import type { Providers } from '../providers/providers.ts';
import { startBackendProcess, type BackendProcess } from './backend-process.ts';
import { openDatabase, type Database } from './database.ts';
import { accountProfile, bulkProfile, fileProfile, limitProfile, machineEnvironment } from './profile.ts';
import { createRedisRoom } from './redis-room.ts';
import { runCommand } from './run-command.ts';
import { waitUntilServing } from './wait-until-serving.ts';

/** A started backend with its database; whoever started it calls `stop`. */
export type Bench = Readonly<{
  url: string;
  process: BackendProcess;
  database: Database;
  server: OwnServer | undefined;
  /** Where it caches and limits; only with Redis. */
  redis: RedisControl | undefined;
  /** Where it keeps files; only with `s3: 'own-server'`. */
  s3: PlacedServer | undefined;
  /** The accounts of this backend; only with accounts. */
  book: AccountBook | undefined;
  /** Starts the process that works on its jobs, with more in its environment; only with jobs. It ends with the backend. */
  startWorker(env?: Readonly<Record<string, string>>): Promise<StartedWorker>;
  stop(): Promise<void>;
}>;

/** A process that works on jobs, and where it says how it is. */
export type StartedWorker = Readonly<{ url: string; process: BackendProcess }>;

/** The means to run a generated backend any number of times, each with a database of its own. */
export type Laboratory = Readonly<{
  dir: string;
  settings: RunSettings;
  /** Creates a database; whoever asks for it calls `close` on it. */
  createDatabase(kind: 'empty' | 'migrated'): Promise<Database>;
  start(options?: InstanceOptions): Promise<Bench>;
  environment(databaseUrl: string): Promise<Readonly<Record<string, string>>>;
  run: RunOn;
  close(): Promise<void>;
}>;

/** Runs one of the settings' commands to its end, against a database, with more in its environment. */
type RunOn = (
  command: readonly string[],
  databaseUrl: string,
  env?: Readonly<Record<string, string>>,
) => Promise<{ exitCode: number; output: string }>;

/** What `openLaboratory` needs to know. */
export type LaboratoryRequest = Readonly<{
  spec: Spec;
  dir: string;
  settings: RunSettings;
  mail?: MailSink;
  providers?: Providers;
  log: (line: string) => void;
  signal: AbortSignal;
}>;

/** The database that others are copied from. */
const template = 'contract_template';

/** Starts a database server and migrates a template database with the backend's own command. */
export async function openLaboratory(request: LaboratoryRequest): Promise<Laboratory> {
  const { spec, dir, settings, mail, providers, log, signal } = request;
  const room = has(spec, 'redis') ? createRedisRoom(await startRedisStore(log)) : undefined;
  const bucket = has(spec, 's3') ? await startOr(room?.close, () => startS3Store(log)) : undefined;
  const stopRooms = async () => {
    await room?.close();
    await bucket?.stop();
  };
  const cluster = await startOr(stopRooms, () => startPostgresCluster(log));
  const opened = new Set<() => Promise<void>>();
  const uploads = join(tmpdir(), `backwright-contract-files-${randomUUID()}`);
  let count = 0;

  const profile = (databaseUrl: string, port: number): Record<string, string> => ({
    ...bulkProfile(databaseUrl, port),
    ...limitProfile(spec),
    ...(has(spec, 'users') && accountProfile(port)),
    ...(room && { REDIS_URL: room.urlFor(databaseUrl) }),
    ...(has(spec, 'files') && fileProfile(port, uploads)),
    ...bucket?.env,
    ...(mail && { SMTP_URL: mail.url }),
    ...providers?.environment,
  });

  const run: RunOn = (command, databaseUrl, env = {}) =>
    runCommand(
      command,
      dir,
      { ...machineEnvironment(), ...profile(databaseUrl, 1), ...env },
      { timeoutMs: 120_000, signal },
    );

  const bookOf = ({ url }: Database): AccountBook | undefined => {
    if (!has(spec, 'users')) return undefined;
    const make = accountMaker(settings.userCreate, (command, env) => run(command, url, env));
    return createAccountBook({ spec, make, ...(providers && { providers }) });
  };

  async function migrate(url: string): Promise<void> {
    const { exitCode: code, output } = await run(settings.migrate, url);
    if (code === 0) return;
    throw new UserError(exitCode.checkFailed, [
      {
        path: 'contract/settings.json migrate',
        message: `${settings.migrate.join(' ')} ended with ${String(code)}:\n${output.slice(-3_000)}`,
        instead: 'Mend the migration and run this again',
      },
    ]);
  }

  async function databaseOn(server: PostgresCluster, kind: 'empty' | 'migrated'): Promise<Database> {
    count += 1;
    const name = `contract_${String(count)}`;
    const copy = server === cluster && kind === 'migrated';
    const url = await server.createDatabase(name, copy ? template : undefined);
    if (kind === 'migrated' && !copy) await migrate(url);
    return openDatabase(url);
  }

  async function start(options: InstanceOptions = {}): Promise<Bench> {
    const own = options.database === 'own-server' ? await startPostgresCluster(log) : undefined;
    const store = room && options.redis === 'own-server' ? await startRedisStore(log) : undefined;
    const ownBucket = bucket && options.s3 === 'own-server' ? await startS3Store(log) : undefined;
    const release = async () => {
      await own?.stop();
      await store?.stop();
      await ownBucket?.stop();
    };
    opened.add(release);
    const database = options.beside
      ? openDatabase(options.beside.database.url)
      : await databaseOn(own ?? cluster, options.database === 'empty' ? 'empty' : 'migrated');
    if (store) room?.move(database.url, store.url(0));
    const redis = room && { url: room.urlFor(database.url), server: store };
    for (let attempt = 1; ; attempt += 1) {
      const port = (await freePort()) ?? 0;
      const wanted = { ...machineEnvironment(), ...profile(database.url, port), ...ownBucket?.env, ...options.env };
      const env = Object.fromEntries(
        Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      const backend = startBackendProcess(settings.start, dir, env);
      const workers: BackendProcess[] = [];
      const url = `http://127.0.0.1:${String(port)}`;
      const stop = async () => {
        opened.delete(stop);
        for (const worker of workers) await worker.kill();
        await backend.kill();
        await database.close();
        await release();
        opened.delete(release);
      };
      opened.add(stop);
      const startWorker: Bench['startWorker'] = async (more = {}) => {
        const workerPort = (await freePort()) ?? 0;
        const process = startBackendProcess(settings.worker ?? [], dir, {
          ...env,
          JOB_PORT: String(workerPort),
          ...more,
        });
        workers.push(process);
        const workerUrl = `http://127.0.0.1:${String(workerPort)}`;
        await waitUntilServing(workerUrl, process, signal);
        return { url: workerUrl, process };
      };
      const book = bookOf(database);
      const servers = { server: own, redis, s3: ownBucket };
      const bench: Bench = { url, process: backend, database, ...servers, book, startWorker, stop };
      if (options.serves === false) return bench;
      try {
        await waitUntilServing(url, backend, signal);
        return bench;
      } catch (error) {
        await backend.kill();
        // Somebody may have taken the port between our asking for it and the backend's binding it.
        if (
          attempt < 3 &&
          /EADDRINUSE|address already in use/i.test(`${backend.stdout().join('\n')}${backend.stderr()}`)
        )
          continue;
        await stop();
        throw error;
      }
    }
  }

  async function close(): Promise<void> {
    for (const end of [...opened]) await end().catch(() => undefined);
    await cluster.stop();
    await stopRooms();
    await rm(uploads, { recursive: true, force: true });
  }

  try {
    await migrate(await cluster.createDatabase(template));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ dir, settings, run, start, close },
    environment: async (url) => profile(url, (await freePort()) ?? 0),
    createDatabase: (kind) => databaseOn(cluster, kind),
  };
}

/** Starts a server; when that fails, what was started before is ended first. */
async function startOr<Server>(end: (() => Promise<void>) | undefined, start: () => Promise<Server>): Promise<Server> {
  try {
    return await start();
  } catch (error) {
    await end?.();
    throw error;
  }
}
