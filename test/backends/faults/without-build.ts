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

/** Changes `contract/settings.json` so that nothing is installed or built between a fault and its finding. */
export function withoutBuild(path: string): void {
  const settings = JSON.parse(readFileSync(path, 'utf8')) as RunSettings;
  const isNode = settings.start[0] === 'node';
  const accounts = settings.userCreate === undefined ? {} : accountsFromSource;
  const fromSource = isNode ? { ...nodeFromSource, ...accounts } : {};
  writeFileSync(path, JSON.stringify({ ...settings, install: [], build: [], ...fromSource }));
}
