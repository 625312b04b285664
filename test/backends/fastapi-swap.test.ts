import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, inject, it } from 'vitest';
import type { RunSettings } from '../../src/types.ts';
import { createBackend, type Backend } from './backend.ts';
import { expectSuccess } from './expect-success.ts';

const settingsPath = ({ dir }: Backend): string => join(dir, 'contract', 'settings.json');
const settingsOf = (backend: Backend): RunSettings =>
  JSON.parse(readFileSync(settingsPath(backend), 'utf8')) as RunSettings;

/** Lets a backend serve what another stack migrates and takes back. */
function onDatabasesOf(host: Backend, guest: RunSettings): string {
  const { migrate, rollback } = settingsOf(host);
  const there = (argv: readonly string[]) => ['env', '-C', host.dir, ...argv];
  return JSON.stringify({ ...guest, migrate: there(migrate), rollback: there(rollback) });
}

// P06 of the contract: one schema, many stacks.
describe.each(['catalog', 'relations', 'every-type', 'password-only'])('the two backends of %s', (example) => {
  let express: Backend;
  let fastapi: Backend;
  beforeAll(async () => {
    const parent = mkdtempSync(join(inject('workshop'), `swap-${example}-`));
    express = await createBackend({ example, parent, folder: 'express' });
    fastapi = await createBackend({ example, parent, folder: 'fastapi', stack: 'fastapi', venv: inject('venv') });
    expectSuccess(await express.run('npm', 'run', '--silent', 'build'));
    const swapped = [onDatabasesOf(fastapi, settingsOf(express)), onDatabasesOf(express, settingsOf(fastapi))] as const;
    writeFileSync(settingsPath(express), swapped[0]);
    writeFileSync(settingsPath(fastapi), swapped[1]);
  });

  it('FastAPI keeps the contract on databases that Express migrated', async () => {
    expectSuccess(await fastapi.backwright('verify', '.'));
  });

  it('Express keeps the contract on databases that FastAPI migrated', async () => {
    expectSuccess(await express.backwright('verify', '.'));
  });
});
