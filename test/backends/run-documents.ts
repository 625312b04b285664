import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import type { ProgramResult } from '../../scripts/process/run-program.ts';
import { freePort } from '../../src/services/free-port.ts';
import type { RunSettings } from '../../src/types.ts';
import { shellBlocks } from '../docs/shell-blocks.ts';
import type { Backend } from './backend.ts';

/** Pages whose commands need no running backend, in the order in which a newcomer meets them; then those that do. */
const still = ['docs/backend-setup.md', 'docs/backend-testing.md', 'AGENTS.md'];
const serving = ['docs/runbook.md', 'docs/api-guide.md'];

/**
 * Runs the commands that the documents of a backend show, in a database of its own, and stops at the first that fails.
 * `everything` also installs and tests, as the pages say; without it only what talks to the running backend is run.
 */
export async function runDocuments({ dir, run }: Backend, server: string, everything: boolean): Promise<ProgramResult> {
  const port = String((await freePort()) ?? 0);
  const { start } = JSON.parse(readFileSync(join(dir, 'contract', 'settings.json'), 'utf8')) as RunSettings;
  const lines = (pages: readonly string[]): readonly string[] =>
    pages.flatMap((page) => shellBlocks(readFileSync(join(dir, page), 'utf8')).flat());
  const [before, after] = [everything ? lines(still) : ['make db-migrate'], lines(serving)];
  expect(before.length).toBeGreaterThan(everything ? 8 : 0);
  expect(after.length).toBeGreaterThan(3);
  const script = [
    'set -e -o pipefail',
    `export DATABASE_URL=${await createDatabase(server)} PORT=${port}`,
    ...before,
    'make build',
    `${start.join(' ')} &`,
    'trap "kill $!" EXIT',
    `for _ in $(seq 100); do curl -sS --fail http://localhost:${port}/ready 2>/dev/null && break; sleep 0.2; done`,
    ...after,
  ];
  return run('bash', '-c', script.join('\n').replaceAll('localhost:3000', `localhost:${port}`));
}

/** An empty database on the server at `url`. */
async function createDatabase(url: string): Promise<string> {
  const name = `documents_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
