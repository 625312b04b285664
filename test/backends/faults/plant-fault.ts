import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fault } from './fault.ts';
import { replacedOnce } from './replaced-once.ts';
import { withoutBuild } from './without-build.ts';

/** A planted fault in a migration must not show by its checksum: that would be too easy. */
function recordedAgain(text: string): string {
  const [statements = '', record = ''] = text.split(/^-- record$/m);
  const checksum = createHash('sha256').update(statements).digest('hex');
  return `${statements}-- record${record.replace(/[0-9a-f]{64}/, checksum)}`;
}

/** Copies a generated backend, plants one fault in the copy and returns its folder. @throws Error when the place is not found once. */
export async function plantFault(backend: string, fault: Fault): Promise<string> {
  const original = readFileSync(join(backend, fault.file), 'utf8');
  const changed = replacedOnce(original, fault);
  const dir = mkdtempSync(join(dirname(backend), 'fault-'));
  // With their times, so that what Python has compiled stays valid.
  await cp(backend, dir, { recursive: true, preserveTimestamps: true });
  withoutBuild(join(dir, 'contract', 'settings.json'));
  writeFileSync(join(dir, fault.file), fault.file.endsWith('.up.sql') ? recordedAgain(changed) : changed);
  return dir;
}
