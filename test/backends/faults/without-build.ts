import { readFileSync, writeFileSync } from 'node:fs';
import type { RunSettings } from '../../../src/types.ts';

/** Node runs the sources as they are. */
const nodeFromSource = {
  start: ['node', 'src/server.ts'],
  migrate: ['node', 'src/commands/migrate.ts', 'up'],
  rollback: ['node', 'src/commands/migrate.ts', 'down', '--all'],
};

const accountsFromSource = {
  userCreate: ['node', 'src/commands/user-create.ts'],
  userRole: ['node', 'src/commands/user-role.ts'],
};

const jobsFromSource = {
  worker: ['node', 'src/worker.ts'],
  deadJobs: ['node', 'src/commands/dlq.ts', 'list'],
  replayJobs: ['node', 'src/commands/dlq.ts', 'replay'],
};

/** Changes `contract/settings.json` so that nothing is installed or built between a fault and its finding. */
export function withoutBuild(path: string): void {
  const settings = JSON.parse(readFileSync(path, 'utf8')) as RunSettings;
  const isNode = settings.start[0] === 'node';
  const accounts = settings.userCreate === undefined ? {} : accountsFromSource;
  const jobs = settings.worker === undefined ? {} : jobsFromSource;
  const fromSource = isNode ? { ...nodeFromSource, ...accounts, ...jobs } : {};
  writeFileSync(path, JSON.stringify({ ...settings, install: [], build: [], ...fromSource }));
}
