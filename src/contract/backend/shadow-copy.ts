import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { stopOnExit } from '../../services/stop-on-exit.ts';

/** Folders that hold dependencies or history: large, and free of settings. */
const linked = new Set(['node_modules', '.venv', 'vendor', 'target', '.git']);

/**
 * A copy of the backend without its `.env` files, whose values would fill the gaps that we want to see. A copy and not links,
 * because a program may look for `.env` beside its own real path; inside the backend's folder, because dependencies may lie
 * in a folder above it.
 */
async function copied(dir: string): Promise<string> {
  const shadow = await mkdtemp(join(dir, '.backwright-shadow-'));
  for (const name of await readdir(dir)) {
    if (name.startsWith('.env') || name.startsWith('.backwright')) continue;
    if (linked.has(name)) await symlink(join(dir, name), join(shadow, name));
    else await cp(join(dir, name), join(shadow, name), { recursive: true, verbatimSymlinks: true });
  }
  return shadow;
}

/** Runs `work` in such a copy, which is gone afterwards whatever happens. */
export async function withShadowCopy(dir: string, work: (shadow: string) => Promise<void>): Promise<void> {
  const shadow = await copied(dir);
  const forget = stopOnExit(() => {
    rmSync(shadow, { recursive: true, force: true });
  });
  try {
    await work(shadow);
  } finally {
    await rm(shadow, { recursive: true, force: true });
    forget();
  }
}
