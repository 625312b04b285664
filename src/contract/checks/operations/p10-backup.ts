import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { postgresBinaries } from '../../../services/postgres-binaries.ts';
import type { Database } from '../../backend/database.ts';
import { machineEnvironment } from '../../backend/profile.ts';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { may } from '../../model/may.ts';
import { NotRun } from '../../not-run.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { rowDump } from './row-dump.ts';
import { schemaDump } from './schema-dump.ts';

/** Everything that a database holds. */
type State = Readonly<{ schema: readonly string[]; rows: ReadonlyMap<string, readonly string[]> }>;

const stateOf = async (database: Database): Promise<State> => ({
  schema: await schemaDump(database),
  rows: await rowDump(database),
});

function wantSame(actual: State, expected: State, what: string): void {
  const schema = difference(actual.schema, expected.schema);
  want(schema === undefined, `${what}: the schema is the same: ${String(schema)}`);
  const tables = new Set([...actual.rows.keys(), ...expected.rows.keys()]);
  for (const table of tables) {
    const [found, wanted] = [actual.rows.get(table), expected.rows.get(table)];
    const counts = `${String(found?.length)} instead of ${String(wanted?.length)}`;
    const other = difference(found, wanted);
    want(other === undefined, `${what}: ${table} has the same rows (${counts}): ${String(other)}`);
  }
}

/** How to run the commands about backups: with the tools of the server at hand, which are of its version. */
async function commandsOf(context: CheckContext, file: string) {
  const { settings, run } = context.folder();
  const { backup, restore } = settings;
  if (!backup || !restore) throw new NotRun('contract/settings.json names no commands backup and restore');
  const path = [await postgresBinaries(), machineEnvironment()['PATH']].filter((folder) => folder !== undefined);
  const env = { FILE: file, PATH: path.join(delimiter) };
  const probe = await run(['pg_restore', '--version'], '', env);
  if (probe.exitCode !== 0) throw new NotRun('pg_dump and pg_restore are not installed');
  return {
    backup: (database: Database) => run(backup, database.url, env),
    restore: (database: Database) => run(restore, database.url, env),
  };
}

function wantDone({ exitCode, output }: { exitCode: number; output: string }, what: string): void {
  want(exitCode === 0, `${what} ends with 0, not ${String(exitCode)}:\n${output.slice(-1_500)}`);
}

/** Two rows of every resource of which some can be made, and the accounts of those who make them. */
async function fill({ spec }: CheckContext, { rows, principals }: Instance): Promise<void> {
  if (has(spec, 'users')) await principals.create();
  for (const resource of spec.resources.filter((one) => may(one, 'create'))) {
    for (let count = 1; count <= 2; count += 1) {
      await rows.create(resource).catch((error: unknown) => {
        if (!(error instanceof NotRun)) throw error;
      });
    }
  }
}

/** A backend on a database that was restored is ready, and goes on from there. */
async function serves(context: CheckContext, instance: Instance): Promise<void> {
  const restored = await context.start({ beside: instance });
  wantStatus(await restored.client.get('/ready'), 200, '/ready on a database that was restored');
  await fill(context, restored);
}

async function everything(context: CheckContext): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backwright-backup-'));
  const file = join(folder, 'contract.dump');
  try {
    const commands = await commandsOf(context, file);
    const instance = await context.start();
    const { database } = instance;
    await fill(context, instance);
    // Nobody may write between what is looked at and what is dumped.
    await instance.process.kill();
    const before = await stateOf(database);
    wantDone(await commands.backup(database), 'a backup');
    wantSame(await stateOf(database), before, 'after a backup');

    await database.query('drop schema public cascade');
    await database.query('create schema public');
    wantDone(await commands.restore(database), 'a restore where everything was dropped');
    wantSame(await stateOf(database), before, 'after a restore where everything was dropped');

    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, -20));
    const { exitCode } = await commands.restore(database);
    want(exitCode !== 0, 'a restore of a backup that was cut short ends with another code than 0');
    wantSame(await stateOf(database), before, 'after a restore that failed');
    await writeFile(file, whole);

    await serves(context, instance);
    wantDone(await commands.restore(database), 'a restore over a database in use, with other rows');
    wantSame(await stateOf(database), before, 'after a restore over other rows');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Backups, which are worth what can be restored of them. */
export const p10: Check = {
  id: 'P10',
  title: 'backup and restore',
  contract:
    'A backup that is restored, where everything was dropped and over other rows, gives the same schema, rows and sequences, and a backend serves on them; one that was cut short ends with an error and changes nothing.',
  needs: ['env', 'services', 'files'],
  lane: 'own',
  when: (spec) =>
    spec.resources.length > 0 || has(spec, 'users') ? true : 'the spec has no resource, so there is nothing to back up',
  run: everything,
};
