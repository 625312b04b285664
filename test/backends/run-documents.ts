import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ProgramResult } from '../../scripts/process/run-program.ts';
import { freePort } from '../../src/services/free-port.ts';
import type { RunSettings } from '../../src/types.ts';
import { shellBlocks } from '../docs/shell-blocks.ts';
import type { Backend } from './backend.ts';

/** Pages whose commands need no running backend, in the order in which a newcomer meets them; then those that do. */
const still = ['docs/backend-setup.md', 'docs/backend-testing.md', 'AGENTS.md'];
const serving = ['docs/runbook.md', 'docs/api-guide.md'];

/** Runs every command that the documents of a backend show, and stops at the first that fails. */
export async function runDocuments({ dir, run }: Backend, databaseUrl: string): Promise<ProgramResult> {
  const port = String((await freePort()) ?? 0);
  const { start } = JSON.parse(readFileSync(join(dir, 'contract', 'settings.json'), 'utf8')) as RunSettings;
  const lines = (pages: readonly string[]): readonly string[] =>
    pages.flatMap((page) => shellBlocks(readFileSync(join(dir, page), 'utf8')).flat());
  const [before, after] = [lines(still), lines(serving)];
  expect(before.length).toBeGreaterThan(8);
  expect(after.length).toBeGreaterThan(5);
  const script = [
    'set -e',
    `export DATABASE_URL=${databaseUrl} PORT=${port}`,
    ...before,
    'make build',
    `${start.join(' ')} &`,
    'trap "kill $!" EXIT',
    `for _ in $(seq 100); do curl -sS --fail http://localhost:${port}/ready 2>/dev/null && break; sleep 0.2; done`,
    ...after,
  ];
  return run('bash', '-c', script.join('\n').replaceAll('localhost:3000', `localhost:${port}`));
}
