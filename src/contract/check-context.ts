import type { RunSettings, Spec } from '../types.ts';
import type { BackendProcess } from './backend/backend-process.ts';
import type { Database } from './backend/database.ts';
import type { StartedWorker } from './backend/laboratory.ts';
import type { Need } from './check.ts';
import type { Client } from './http/client.ts';
import type { MailSink } from './mail/mail-sink.ts';
import type { Random } from './model/random.ts';
import type { Principals } from './principals/principal.ts';
import type { Providers } from './providers/providers.ts';
import type { Rows } from './rows.ts';

/** What a check may ask of a backend of its own. */
export type InstanceOptions = Readonly<{
  /** Environment on top of the suite's usual one; undefined takes a variable away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** `migrated` (the default), `empty` (no migration applied yet), or on a server of its `own` that can be paused. */
  database?: 'migrated' | 'empty' | 'own-server';
  /** On a Redis server of its own that can be paused; only with Redis. */
  redis?: 'own-server';
  /** On an S3 server of its own that can be paused; only with S3. */
  s3?: 'own-server';
  /** Another process of the same backend: it shares the database and Redis of that one. */
  beside?: Pick<Instance, 'database'>;
  /** False: do not wait until the process serves; for a start that must fail. */
  serves?: boolean;
}>;

/** A database server of a check's own. */
export type OwnServer = Readonly<{
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** The first lines of the statements that it executes while `work` runs, of whichever connection. */
  statementsDuring(work: () => Promise<void>): Promise<readonly string[]>;
}>;

/** The Redis database of a backend under test. */
export type RedisControl = Readonly<{
  url: string;
  /** Stops and starts the server; only with `redis: 'own-server'`. */
  server: PausedServer | undefined;
}>;

/** A server that a check may stop and start. */
export type PausedServer = Readonly<{ pause(): Promise<void>; resume(): Promise<void> }>;

/** One that listens at a known port of this machine. */
export type PlacedServer = PausedServer & Readonly<{ port: number }>;

/** A backend that one check started; it ends with the check. */
export type Instance = Readonly<{
  /** The anonymous client. */
  client: Client;
  /** As in CheckContext, on this backend. */
  editor: Client;
  principals: Principals;
  rows: Rows;
  process: BackendProcess;
  database: Database;
  /** Only with `database: 'own-server'`. */
  server: OwnServer | undefined;
  /** Only with Redis. */
  redis: RedisControl | undefined;
  /** Only with `s3: 'own-server'`. */
  s3: PlacedServer | undefined;
  /** Starts the process that works on its jobs, with more in its environment; only with jobs. */
  startWorker(env?: Readonly<Record<string, string>>): Promise<StartedWorker>;
}>;

/** A generated backend on disk and its commands. */
export type BackendFolder = Readonly<{
  dir: string;
  settings: RunSettings;
  /** The environment under which the suite starts a backend on a database, at a free port. */
  environment(databaseUrl: string): Promise<Readonly<Record<string, string>>>;
  /** Runs one of the settings' commands to its end, against a database, with more in its environment. */
  run(
    command: readonly string[],
    databaseUrl: string,
    env?: Readonly<Record<string, string>>,
  ): Promise<{ exitCode: number; output: string }>;
}>;

/** Everything a check works with. Members that a missing need takes away throw NotRun when they are touched. */
export type CheckContext = Readonly<{
  spec: Spec;
  /** The anonymous client. */
  client: Client;
  /**
   * Sends every request of a resource as somebody who may make it, by the spec's access rules; anything else as nobody.
   * Without accounts it is the anonymous client.
   */
  editor: Client;
  /** The lines of a request's head by which `editor` says who sends it; empty for nobody. For requests that no client sends. */
  authorization(method: string, path: string): Promise<string>;
  /** Accounts on the backend under test; NotRun where none can be made. */
  principals: Principals;
  /** Makes rows as `editor`. */
  rows: Rows;
  random: Random;
  /** Whether a need is at hand that the check can do without. */
  has(need: Need): boolean;
  /** Takes every row out of the backend under test where the suite may (its own database); false where it may not. */
  empty(): Promise<boolean>;
  /** The log lines of the backend under test so far; needs `logs`. */
  logs(): readonly string[];
  /** SQL on the database of the backend under test; needs `sql`. */
  database(): Database;
  /** Starts a backend of the check's own; needs `env`. */
  start(options?: InstanceOptions): Promise<Instance>;
  /** Creates a database of the check's own, `empty` or `migrated`; needs `services`. */
  createDatabase(kind: 'empty' | 'migrated'): Promise<Database>;
  /** The mails that backends under test sent; needs `mail`. */
  mail(): MailSink;
  /** The providers at which the suite signs in; needs `oidc`. */
  oidc(): Providers;
  /** The generated backend on disk; needs `files`. */
  folder(): BackendFolder;
  /** The most bytes a request body may have. */
  bodyLimit: number;
}>;
