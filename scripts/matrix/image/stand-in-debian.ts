import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../../src/services/cache-folder.ts';
import { must } from '../../tools/must.ts';
import type { Engine } from './engine.ts';

/** The name under which the other stand-ins build on it. */
export const standInDebian = 'localhost/stand-in-debian:bookworm';

/** A minimal Debian from its packages as an image; the archive is made once and kept, since it takes a minute or two. */
export async function importDebian(engine: Engine, folder: string): Promise<void> {
  const kept = join(cacheFolder(), 'matrix', 'debian-bookworm.tar');
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    const made = join(folder, 'debian.tar');
    await must(['mmdebstrap', '--variant=minbase', '--include=ca-certificates', 'bookworm', made], { cwd: folder });
    cpSync(made, `${kept}.part`);
    renameSync(`${kept}.part`, kept);
  }
  await engine.run('podman', 'import', kept, standInDebian);
}
