import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const programs = ['redis-server', 'valkey-server'];
const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Finds a Redis server (or Valkey, which speaks the same) on this machine: its path, or undefined. Installs nothing. */
export async function redisBinary(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const places = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...folders];
  for (const program of programs) {
    for (const folder of places) {
      const path = join(folder, program);
      const found = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return path;
    }
  }
  return undefined;
}
