import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { RunSettings } from '../../src/types.ts';
import { createBackend, type Backend } from './backend.ts';
import { expectSuccess } from './expect-success.ts';
import { loadCommand } from './swap/dump.ts';
import { fillDatabase, type FilledDatabase } from './swap/filled-database.ts';

const settingsPath = ({ dir }: Backend): string => join(dir, 'contract', 'settings.json');
const settingsOf = (backend: Backend): RunSettings =>
  JSON.parse(readFileSync(settingsPath(backend), 'utf8')) as RunSettings;

/** Lets a backend serve what another stack migrates, fills and takes back. */
async function onDatabasesOf(host: Backend, guest: RunSettings, { rows }: FilledDatabase): Promise<string> {
  const { migrate, rollback } = settingsOf(host);
  const there = (argv: readonly string[]) => ['env', '-C', host.dir, ...argv];
  const filling = ['sh', '-c', `"$@" && ${await loadCommand(rows)}`, 'migrate'];
  return JSON.stringify({ ...guest, migrate: [...filling, ...there(migrate)], rollback: there(rollback) });
}

const cases = [
  { example: 'catalog', answers: [] },
  // The mappers take turns: what they do with a database must not differ either.
  { example: 'relations', answers: ['--database-orm', 'sqlmodel'] },
  { example: 'every-type', answers: [] },
  { example: 'team-tasks', answers: [] },
];

// P06 of the contract: one schema, many stacks.
describe.each(cases)('the two backends of $example', ({ example, answers }) => {
  let express: Backend;
  let fastapi: Backend;
  let byExpress: FilledDatabase;
  let byFastapi: FilledDatabase;
  beforeAll(async () => {
    const parent = mkdtempSync(join(inject('workshop'), `swap-${example}-`));
    const python = { stack: 'fastapi', venv: inject('venv'), answers } as const;
    express = await createBackend({ example, parent, folder: 'express' });
    fastapi = await createBackend({ example, parent, folder: 'fastapi', ...python });
    expectSuccess(await express.run('npm', 'run', '--silent', 'build'));
    byExpress = await fillDatabase(express, fastapi);
    byFastapi = await fillDatabase(fastapi, express);
    const swapped = [
      await onDatabasesOf(fastapi, settingsOf(express), byFastapi),
      await onDatabasesOf(express, settingsOf(fastapi), byExpress),
    ] as const;
    writeFileSync(settingsPath(express), swapped[0]);
    writeFileSync(settingsPath(fastapi), swapped[1]);
  });

  it('make the same schema', () => {
    expect(byFastapi.schema).toContain('CREATE TABLE');
    expect(byFastapi.schema).toBe(byExpress.schema);
  });

  it('FastAPI reads what Express wrote', () => {
    expect(byExpress.read.length).toBeGreaterThan(20);
    expect(byExpress.read).toEqual(byExpress.written);
  });

  it('Express reads what FastAPI wrote', () => {
    expect(byFastapi.read.length).toBeGreaterThan(20);
    expect(byFastapi.read).toEqual(byFastapi.written);
  });

  it('FastAPI keeps the contract on databases that Express migrated and filled', async () => {
    expectSuccess(await fastapi.backwright('verify', '.'));
  });

  it('Express keeps the contract on databases that FastAPI migrated and filled', async () => {
    expectSuccess(await express.backwright('verify', '.'));
  });
});
