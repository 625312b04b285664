import type { StoredFileRepository } from '../repositories/stored-file-repository.ts';
import type { Storage } from './storage.ts';

/** Removes the bytes of files that nobody can reach any more; returns how many files there were. Safe to run twice at once. */
export async function purgeFiles(files: StoredFileRepository, storage: Storage): Promise<number> {
  const forgotten = await files.forgotten();
  for (const { id, key } of forgotten) {
    // The bytes first: what is still listed is found again, whatever happens in between.
    await storage.remove(key);
    await files.remove(id);
  }
  return forgotten.length;
}
