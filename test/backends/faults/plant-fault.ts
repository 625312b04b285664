import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Fault } from './fault.ts';

/** Node runs the sources as they are: no build between a fault and its finding. */
const fromSource = {
  install: [],
  build: [],
  start: ['node', 'src/server.ts'],
  migrate: ['node', 'src/commands/migrate.ts', 'up'],
  rollback: ['node', 'src/commands/migrate.ts', 'down', '--all'],
};

const accountsFromSource = {
  userCreate: ['node', 'src/commands/user-create.ts'],
  userRole: ['node', 'src/commands/user-role.ts'],
};

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function withoutBuild(settings: object): object {
  return { ...settings, ...fromSource, ...('userCreate' in settings && accountsFromSource) };
}

/** A planted fault in a migration must not show by its checksum: that would be too easy. */
function recordedAgain(text: string): string {
  const [statements = '', record = ''] = text.split(/^-- record$/m);
  const checksum = createHash('sha256').update(statements).digest('hex');
  return `${statements}-- record${record.replace(/[0-9a-f]{64}/, checksum)}`;
}

/** Copies a generated backend, plants one fault in the copy and returns its folder. @throws Error when the place is not found once. */
export async function plantFault(backend: string, { file, find, replace, what }: Fault): Promise<string> {
  const dir = mkdtempSync(join(dirname(backend), 'fault-'));
  await cp(backend, dir, { recursive: true });
  edit(join(dir, 'contract', 'settings.json'), (text) => JSON.stringify(withoutBuild(JSON.parse(text) as object)));
  edit(join(dir, file), (text) => {
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`"${what}": ${file} has ${String(places)} places with ${find}`);
    const changed = text.replace(find, () => replace);
    return file.endsWith('.up.sql') ? recordedAgain(changed) : changed;
  });
  return dir;
}
