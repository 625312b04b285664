import { dirname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Disk } from './disk.ts';

/** A file on its way to disk. */
export type StagedFile = Readonly<{ content: Uint8Array; mode?: 0o755 }>;

/** How many files are written before an interrupt is looked for. */
const batchSize = 32;

/** Writes all files below a new staging folder. Stops between batches when aborted. */
export async function stageFiles(
  staging: string,
  files: ReadonlyMap<string, StagedFile>,
  disk: Disk,
  signal?: AbortSignal,
): Promise<void> {
  const folders = foldersOf(files.keys()).map((folder) => join(staging, folder));
  for (const folder of folders) await disk.makeFolder(folder);
  const all = [...files];
  for (let start = 0; start < all.length; start += batchSize) {
    await breath();
    signal?.throwIfAborted();
    const batch = all.slice(start, start + batchSize);
    for (const [path, { content, mode }] of batch) await disk.writeFile(join(staging, path), content, mode ?? 0o644);
  }
  await breath();
  signal?.throwIfAborted();
}

/** Every folder of the paths, the root (`.`) included, parents before children. */
function foldersOf(paths: Iterable<string>): readonly string[] {
  const folders = new Set<string>(['.']);
  for (const path of paths) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort();
}
