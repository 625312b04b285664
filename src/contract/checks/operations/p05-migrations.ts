import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../backend/database.ts';
import type { Check } from '../../check.ts';
import type { BackendFolder, CheckContext } from '../../check-context.ts';
import { want } from '../../want/want.ts';
import { schemaDump } from './schema-dump.ts';
import { has } from '../../model/capabilities.ts';

async function succeed(
  { run }: BackendFolder,
  command: readonly string[],
  database: Database,
  what: string,
): Promise<void> {
  const { exitCode, output } = await run(command, database.url);
  want(exitCode === 0, `${what} ends with 0, not ${String(exitCode)}:\n${output.slice(-1_500)}`);
}

function wantSame(actual: readonly string[], expected: readonly string[], what: string): void {
  const extra = actual.filter((line) => !expected.includes(line));
  const missing = expected.filter((line) => !actual.includes(line));
  want(
    extra.length + missing.length === 0,
    `${what}: the schema is the same; more: ${extra.join(' | ') || '-'}; less: ${missing.join(' | ') || '-'}`,
  );
}

/**
 * What `schema_migrations` must hold, from the files alone: the checksum covers the SQL above the line `-- record`, below
 * which the first pair does its own bookkeeping for psql. Pairs that a team has added need no such line.
 */
async function expectedRecords(dir: string): Promise<string[]> {
  const folder = join(dir, 'migrations');
  const records: string[] = [];
  for (const file of (await readdir(folder)).toSorted()) {
    const named = /^(\d{4})_(.+)\.up\.sql$/.exec(file);
    if (!named) continue;
    const text = await readFile(join(folder, file), 'utf8');
    const [sql = '', record] = text.split(/^-- record$/m);
    const isFirst = Number(named[1]) === 1;
    want(!isFirst || record !== undefined, `${file} has a line "-- record"`);
    const checksum = createHash('sha256').update(sql).digest('hex');
    records.push(`${String(Number(named[1]))} ${named[2] ?? ''} ${checksum}`);
    const down = await readFile(join(folder, file.replace('.up.sql', '.down.sql')), 'utf8').catch(() => undefined);
    want(down !== undefined, `${file} has its .down.sql`);
    want(!isFirst || down.includes('\n-- record\n'), `the .down.sql of ${file} has a line "-- record"`);
  }
  return records;
}

async function wantRecorded(database: Database, expected: readonly string[]): Promise<void> {
  const rows = await database.query('select version, name, checksum from schema_migrations order by version');
  const found = rows.map(
    (row) => `${String(Number(row['version']))} ${String(row['name'])} ${String(row['checksum']).trim()}`,
  );
  want(
    found.join('\n') === expected.join('\n'),
    `schema_migrations records version, name and checksum of every file:\n${found.join('\n')}\ninstead of\n${expected.join('\n')}`,
  );
}

/** Waits until `count` other sessions of the database wait for a lock; gives up quietly, for a tool may queue elsewhere. */
async function waiting(database: Database, count: number): Promise<void> {
  const text = `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let waited = 0; waited < 10_000; waited += 50) {
    const [row] = await database.query(text);
    if (Number(row?.['waiting']) >= count) return;
    await sleep(50);
  }
}

/** Runs several migrations that are held at the books and let go together, so that they really meet. */
async function atOnce(folder: BackendFolder, database: Database, count: number): Promise<void> {
  const runs: Promise<void>[] = [];
  await database.holding('lock table schema_migrations in access exclusive mode', async () => {
    for (let number = 1; number <= count; number += 1) {
      const run = succeed(folder, folder.settings.migrate, database, `concurrent migration ${String(number)}`);
      run.catch(() => undefined);
      runs.push(run);
    }
    await waiting(database, count);
  });
  await Promise.all(runs);
}

async function everything(context: CheckContext): Promise<void> {
  const folder = context.folder();
  const { migrate, rollback } = folder.settings;
  const database = await context.createDatabase('empty');
  const before = await schemaDump(database);
  await succeed(folder, migrate, database, 'the migration');
  const full = await schemaDump(database);
  want(full.length > before.length, 'the migration makes tables');
  const records = await expectedRecords(folder.dir);
  await wantRecorded(database, records);
  await succeed(folder, migrate, database, 'a second migration');
  wantSame(await schemaDump(database), full, 'after a second migration');
  await wantRecorded(database, records);
  await succeed(folder, rollback, database, 'the rollback');
  wantSame(await schemaDump(database), before, 'after the rollback');
  await succeed(folder, migrate, database, 'the migration after the rollback');
  wantSame(await schemaDump(database), full, 'after migration, rollback and migration');

  const contested = await context.createDatabase('empty');
  await succeed(folder, migrate, contested, 'a migration before the concurrent ones');
  await succeed(folder, rollback, contested, 'a rollback before the concurrent ones');
  await atOnce(folder, contested, 3);
  wantSame(await schemaDump(contested), full, 'after concurrent migrations');
  await wantRecorded(contested, records);
}

/** Migrations, forth and back. */
export const p05: Check = {
  id: 'P05',
  title: 'migrations',
  contract:
    'migrate, rollback to zero and migrate give the same schema; a second migrate does nothing; concurrent ones are safe; schema_migrations records every file with its checksum.',
  needs: ['services', 'files'],
  lane: 'own',
  when: (spec) =>
    spec.resources.length > 0 || has(spec, 'users') ? true : 'the spec has no resource, so there is nothing to migrate',
  run: everything,
};
