import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrateDown, migrateUp, readMigrations, readStatus } from '../../src/database/migrator.ts';
import { createDatabase, type ScratchDatabase } from '../fixtures/create-database.ts';

vi.mock('node:fs', { spy: true });
vi.mock('node:fs/promises', { spy: true });

let files: Record<string, string>;
let database: ScratchDatabase;

beforeEach(async () => {
  database = await createDatabase();
  files = {
    '0002_more.up.sql': 'create table second (id integer);\n',
    '0002_more.down.sql': 'drop table second;\n',
    '0001_start_here.up.sql': 'create table first (id integer);\n-- record\nthis is for psql;\n',
    '0001_start_here.down.sql': 'drop table first;\n-- record\nthis is for psql;\n',
  };
  vi.mocked(existsSync).mockReturnValue(true);
  vi.mocked(readdir).mockImplementation(() => Promise.resolve(Object.keys(files) as never));
  vi.mocked(readFile).mockImplementation((file) => Promise.resolve(files[nameOf(file)] ?? ''));
});

afterEach(async () => {
  vi.resetAllMocks();
  await database.drop();
});

function nameOf(file: unknown): string {
  return (file as URL).pathname.replace(/^.*\//, '');
}

const versionsOf = (migrations: readonly { version: string }[]) => migrations.map(({ version }) => version);

describe('the migrator', () => {
  test('reads the files in the order of their numbers, without what follows "-- record"', async () => {
    expect(await readMigrations()).toMatchObject([
      { version: '0001', name: 'start_here', up: 'create table first (id integer);\n', down: 'drop table first;\n' },
      { version: '0002', name: 'more' },
    ]);
  });

  test('goes up by all and down by as many as asked', async () => {
    expect(versionsOf(await migrateUp(database.url))).toEqual(['0001', '0002']);
    expect(await migrateUp(database.url)).toEqual([]);
    expect(versionsOf(await migrateDown(database.url, 1))).toEqual(['0002']);
    expect(await readStatus(database.url)).toMatchObject([
      { version: '0001', name: 'start_here', applied: true },
      { version: '0002', name: 'more', applied: false },
    ]);
    expect(versionsOf(await migrateDown(database.url, Infinity))).toEqual(['0001']);
  });

  test('applies each migration once, though two processes try', async () => {
    const applied = await Promise.all([migrateUp(database.url), migrateUp(database.url)]);
    expect(versionsOf(applied.flat())).toEqual(['0001', '0002']);
  });

  test('refuses to go on after an applied file was changed', async () => {
    await migrateUp(database.url);
    files['0001_start_here.up.sql'] = 'create table other (id integer);\n';
    await expect(migrateUp(database.url)).rejects.toThrow(/0001.* was changed after it was applied/);
  });

  test('leaves nothing behind of one that fails, and keeps those before it', async () => {
    files['0002_more.up.sql'] = 'create table third (id integer);\ncreate table first (id integer);\n';
    await expect(migrateUp(database.url)).rejects.toThrow('already exists');
    expect((await readStatus(database.url)).filter(({ applied }) => applied)).toMatchObject([{ version: '0001' }]);
    files['0002_more.up.sql'] = 'create table third (id integer);\n';
    expect(versionsOf(await migrateUp(database.url))).toEqual(['0002']);
  });
});
