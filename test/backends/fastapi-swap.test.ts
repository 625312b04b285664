import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { RunSettings } from '../../src/types.ts';
import { createBackend, type Backend } from './backend.ts';
import { expectSuccess } from './expect-success.ts';
import { drawSwaps } from './swap/draw-swaps.ts';
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
  { example: 'catalog', answers: [], jobs: false },
  // The mappers take turns: what they do with a database must not differ either.
  { example: 'relations', answers: ['--database-orm', 'sqlmodel'], jobs: false },
  { example: 'every-type', answers: [], jobs: false },
  { example: 'team-tasks', answers: [], jobs: true },
  { example: 'work-orders', answers: [], jobs: true },
];

/** The whole contract is long: a run judges some pairs by it, others in every run; `npm run matrix -- swap` all of them. */
const { seed, judged } = drawSwaps(cases.map(({ example }) => example));

// P06 of the contract: one schema, many stacks.
describe.each(cases)('the two backends of $example', ({ example, answers, jobs }) => {
  const isJudged = judged.includes(example);
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

  it.runIf(jobs)('each does the jobs that the other one left', () => {
    expect(byExpress.owed).toHaveLength(1);
    expect(byExpress.sent).toEqual(byExpress.owed);
    expect(byFastapi.owed).toHaveLength(1);
    expect(byFastapi.sent).toEqual(byFastapi.owed);
  });

  it.runIf(isJudged)(`FastAPI keeps the contract on databases that Express migrated and filled (${seed})`, async () => {
    expectSuccess(await fastapi.backwright('verify', '.'));
  });

  it.runIf(isJudged)(`Express keeps the contract on databases that FastAPI migrated and filled (${seed})`, async () => {
    expectSuccess(await express.backwright('verify', '.'));
  });
});
