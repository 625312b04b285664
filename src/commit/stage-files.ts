import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** A file on its way to disk. */
export type StagedFile = Readonly<{ content: Uint8Array; mode?: 0o755 }>;

/** How many files are written at once: enough to hide the flushes, few enough for any limit on open files. */
const batchSize = 32;

/** Writes all files below a new staging folder and flushes files and folders. Stops between batches when aborted. */
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
    signal?.throwIfAborted();
    const batch = all.slice(start, start + batchSize);
    // Settled, not raced: when one write fails the others must have ended before anything is cleaned up.
    const results = await Promise.allSettled(
      batch.map(([path, { content, mode }]) => disk.writeFile(join(staging, path), content, mode ?? 0o644)),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
  for (const folder of folders) await disk.flushFolder(folder);
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
