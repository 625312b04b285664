import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads and long-lived data of Backwright live: BACKWRIGHT_CACHE, or the operating system's own cache folder. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['BACKWRIGHT_CACHE']) return env['BACKWRIGHT_CACHE'];
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'backwright');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'backwright');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'backwright');
}
