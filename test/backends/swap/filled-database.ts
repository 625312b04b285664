import { join } from 'node:path';
import { startBackendProcess } from '../../../src/contract/backend/backend-process.ts';
import { openLaboratory, type Bench, type Laboratory } from '../../../src/contract/backend/laboratory.ts';
import { machineEnvironment } from '../../../src/contract/backend/profile.ts';
import { readSettings } from '../../../src/contract/backend/read-settings.ts';
import { waitUntilServing } from '../../../src/contract/backend/wait-until-serving.ts';
import { readBackendSpec } from '../../../src/services/read-backend-spec.ts';
import type { Backend } from '../backend.ts';
import { dumpRows, dumpSchema } from './dump.ts';
import { fill } from './fill.ts';
import { openContext } from './open-context.ts';
import { readAll, type Reading } from './read-all.ts';
import { readablePaths } from './readable-paths.ts';

/** A database that one stack migrated and filled, as that one and another read it. */
export type FilledDatabase = Readonly<{
  /** What the stack that wrote the rows answers about them. */
  written: readonly Reading[];
  /** What the other one does. */
  read: readonly Reading[];
  /** The statements that make the schema. */
  schema: string;
  /** A file of SQL with the rows. */
  rows: string;
}>;

const { signal } = new AbortController();

/** Lets `host` migrate and fill a database, and `guest` start on it. */
export async function fillDatabase(host: Backend, guest: Backend): Promise<FilledDatabase> {
  const spec = await readBackendSpec(host.dir);
  const settings = await readSettings(host.dir);
  const laboratory = await openLaboratory({ spec, dir: host.dir, settings, log: () => undefined, signal });
  try {
    const bench = await laboratory.start();
    const { url } = bench.database;
    await laboratory.run(settings.seed, url);
    const { paths, written } = await fillAndRead(laboratory, bench);
    await bench.process.kill();
    const read = await readAsGuest(guest, laboratory, url, paths);
    const rows = join(host.dir, 'rows.sql');
    await dumpRows(url, rows);
    return { written, read, schema: await dumpSchema(url, join(host.dir, 'schema.sql')), rows };
  } finally {
    await laboratory.close();
  }
}

async function fillAndRead({ dir }: Laboratory, bench: Bench) {
  const { context, release } = openContext(await readBackendSpec(dir), bench.url, bench);
  try {
    const paths = await readablePaths(context, await fill(context));
    return { paths, written: await readAll(context.editor, paths) };
  } finally {
    await release();
  }
}

async function readAsGuest(guest: Backend, laboratory: Laboratory, databaseUrl: string, paths: readonly string[]) {
  const env = { ...machineEnvironment(), ...(await laboratory.environment(databaseUrl)) };
  const { start } = await readSettings(guest.dir);
  const backend = startBackendProcess(start, guest.dir, env);
  try {
    const url = `http://127.0.0.1:${env['PORT'] ?? ''}`;
    await waitUntilServing(url, backend, signal);
    const { context, release } = openContext(await readBackendSpec(guest.dir), url);
    const read = await readAll(context.editor, paths);
    await release();
    return read;
  } finally {
    await backend.kill();
  }
}
