import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Folders that can hold a development server's data, best first; a root-owned home is closed to the account that runs it. */
export async function serviceFolders(dir: string, id: string): Promise<readonly string[]> {
  const key = createHash('sha256')
    .update(await realpath(dir))
    .digest('hex')
    .slice(0, 12);
  return [
    join(dir, '.backwright', 'services', id),
    join(cacheFolder(), 'services', key, id),
    join('/var/tmp', `backwright-services-${key}-${id}`),
  ];
}
