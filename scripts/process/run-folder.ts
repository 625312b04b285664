import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for everything that one run leaves on disk. */
export type RunFolder = Readonly<{ path: string; remove(): void }>;

/**
 * Makes a temporary folder that is removed at the latest when this process exits. Its name is short, because the path of a Unix
 * socket below it may have 107 bytes, and other accounts may pass through it, because a database server does not run as root.
 */
export function runFolder(): RunFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'bw-'));
  chmodSync(path, 0o755);
  const remove = (): void => {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { path, remove };
}
