import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../../src/services/cache-folder.ts';

it.each([
  [{ BACKWRIGHT_CACHE: '/elsewhere' }, 'linux', '/elsewhere'],
  [{ XDG_CACHE_HOME: '/xdg' }, 'linux', '/xdg/backwright'],
  [{ XDG_CACHE_HOME: '' }, 'linux', join(homedir(), '.cache', 'backwright')],
  [{}, 'darwin', join(homedir(), 'Library', 'Caches', 'backwright')],
  [{ LOCALAPPDATA: '/local' }, 'win32', '/local/backwright'],
] as const)('with %o on %s the cache is %s', (env, platform, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder);
});
