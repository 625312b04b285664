import type { RunSettings, Spec } from '../types.ts';
import type { BackendProcess } from './backend/backend-process.ts';
import type { Database } from './backend/database.ts';
import type { Need } from './check.ts';
import type { Client } from './http/client.ts';
import type { Random } from './model/random.ts';
import type { Rows } from './rows.ts';

/** Who sends a request. Backends with authentication add users here; without it there is only the anonymous one. */
export type Principal = 'anonymous';

/** What a check may ask of a backend of its own. */
export type InstanceOptions = Readonly<{
  /** Environment on top of the suite's usual one; undefined takes a variable away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** `migrated` (the default), `empty` (no migration applied yet), or on a server of its `own` that can be paused. */
  database?: 'migrated' | 'empty' | 'own-server';
  /** False: do not wait until the process serves; for a start that must fail. */
  serves?: boolean;
}>;

/** A backend that one check started; it ends with the check. */
export type Instance = Readonly<{
  client: Client;
  rows: Rows;
  process: BackendProcess;
  database: Database;
  /** Stops and starts the database server; only with `database: 'own-server'`. */
  server: Readonly<{ pause(): Promise<void>; resume(): Promise<void> }> | undefined;
}>;

/** A generated backend on disk and its commands. */
export type BackendFolder = Readonly<{
  dir: string;
  settings: RunSettings;
  /** Runs one of the settings' commands to its end, against a database. */
  run(command: readonly string[], databaseUrl: string): Promise<{ exitCode: number; output: string }>;
}>;

/** Everything a check works with. Members that a missing need takes away throw NotRun when they are touched. */
export type CheckContext = Readonly<{
  spec: Spec;
  /** The anonymous client. */
  client: Client;
  /** The client of a principal. */
  as(principal: Principal): Client;
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
  /** The generated backend on disk; needs `files`. */
  folder(): BackendFolder;
  /** The most bytes a request body may have. */
  bodyLimit: number;
}>;
