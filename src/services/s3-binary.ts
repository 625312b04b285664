import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** The S3 server that was tried: it checks signatures, and keeps objects as files in a folder. */
export const s3ServerVersion = '1.8.0';

/** Where `obtainS3` puts it. */
export function cachedS3Folder(env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), 'versitygw', s3ServerVersion);
}

/** Finds an S3 server (versitygw) on this machine: its path, or undefined. Installs nothing. */
export async function s3Binary(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), cachedS3Folder(env)];
  for (const folder of folders) {
    const path = join(folder, 'versitygw');
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
