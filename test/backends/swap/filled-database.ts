import { join } from 'node:path';
import { startBackendProcess } from '../../../src/contract/backend/backend-process.ts';
import type { Bench } from '../../../src/contract/backend/laboratory.ts';
import { machineEnvironment } from '../../../src/contract/backend/profile.ts';
import { renewAnswers } from '../../../src/contract/backend/renew-answers.ts';
import { readSettings } from '../../../src/contract/backend/read-settings.ts';
import { waitUntilServing } from '../../../src/contract/backend/wait-until-serving.ts';
import { has } from '../../../src/contract/model/capabilities.ts';
import { createAccountBook } from '../../../src/contract/principals/account-book.ts';
import type { Backend } from '../backend.ts';
import { openLaboratoryOf, type OwnLaboratory } from '../open-laboratory-of.ts';
import { credentialsOf } from './credentials-of.ts';
import { dumpRows, dumpSchema } from './dump.ts';
import { fillFiles } from './fill-files.ts';
import { fill } from './fill.ts';
import { openContext } from './open-context.ts';
import { oweNotice } from './owe-notice.ts';
import { readEverything } from './read-everything.ts';
import type { Reading } from './read-all.ts';
import { readablePaths } from './readable-paths.ts';
import { workAsGuest } from './work-as-guest.ts';

/** A database that one stack migrated and filled, as that one and another read it. */
export type FilledDatabase = Readonly<{
  /** What the stack that wrote the rows answers about them. */
  written: readonly Reading[];
  /** What the other one does. */
  read: readonly Reading[];
  /** Who is owed a mail by a job that the stack that wrote the rows left behind, and who gets one when the other works. */
  owed: readonly string[];
  sent: readonly string[];
  /** The statements that make the schema. */
  schema: string;
  /** A file of SQL with the rows. */
  rows: string;
}>;

/** One check counts the admins: those who made the rows are none any more. */
const retired = 'update public.users set disabled = true;';

/** Lets `host` migrate and fill a database, and `guest` start on it. */
export async function fillDatabase(host: Backend, guest: Backend): Promise<FilledDatabase> {
  const opened = await openLaboratoryOf(host.dir);
  const { laboratory, spec } = opened;
  try {
    const bench = await laboratory.start();
    const { url } = bench.database;
    await laboratory.run(laboratory.settings.seed, url);
    const { written, owed, ...known } = await fillAndRead(opened, bench);
    await bench.process.kill();
    // Otherwise the guest would repeat what the host keeps in Redis.
    await renewAnswers(bench.redis, spec);
    const read = await readAsGuest(guest, opened, url, known);
    const sent = owed.length === 0 ? [] : await workAsGuest(guest, opened, url, owed);
    const rows = join(host.dir, 'rows.sql');
    await dumpRows(url, rows, has(spec, 'users') ? [retired] : []);
    return { ...{ written, read, owed, sent, rows }, schema: await dumpSchema(url, join(host.dir, 'schema.sql')) };
  } finally {
    await opened.close();
  }
}

/** What a guest has to know to read what a host wrote. */
type Known = Readonly<{ paths: readonly string[]; credentials: Awaited<ReturnType<typeof credentialsOf>> }>;

async function fillAndRead(
  { spec }: OwnLaboratory,
  bench: Bench,
): Promise<Known & Pick<FilledDatabase, 'written' | 'owed'>> {
  const { context, release } = openContext(spec, bench.url, { bench, ...(bench.book && { book: bench.book }) });
  try {
    const created = [...(await fill(context)), ...(has(spec, 'files') ? await fillFiles(context) : [])];
    const owed = has(spec, 'jobs') ? [await oweNotice(context)] : [];
    const credentials = await credentialsOf(context);
    const paths = await readablePaths(context, created);
    // A kept answer has the links of whoever asked first, who may have named the parameters in another order.
    await renewAnswers(bench.redis, spec);
    return { ...{ paths, credentials, owed }, written: await readEverything(context, paths) };
  } finally {
    await release();
  }
}

async function readAsGuest(
  guest: Backend,
  { laboratory, spec, providers }: OwnLaboratory,
  databaseUrl: string,
  known: Known,
): Promise<readonly Reading[]> {
  const env = { ...machineEnvironment(), ...(await laboratory.environment(databaseUrl)) };
  const { start } = await readSettings(guest.dir);
  const backend = startBackendProcess(start, guest.dir, env);
  const url = `http://127.0.0.1:${env['PORT'] ?? ''}`;
  const book = createAccountBook({ spec, given: known.credentials, ...(providers && { providers }) });
  const { context, release } = openContext(spec, url, { book });
  try {
    await waitUntilServing(url, backend, new AbortController().signal);
    return await readEverything(context, known.paths);
  } finally {
    await release();
    await backend.kill();
  }
}
