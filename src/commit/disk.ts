import { lstat, mkdir, open, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';

/**
 * The few operations by which a commit touches the disk. A port, so that a test can make each of them fail in turn and
 * look at what is left.
 */
export type Disk = Readonly<{
  /** What is at a path, without following a link. */
  kindOf(path: string): Promise<'absent' | 'folder' | 'link' | 'other'>;
  realPath(path: string): Promise<string>;
  list(path: string): Promise<readonly string[]>;
  /** Fails when the folder exists. */
  makeFolder(path: string): Promise<void>;
  /** Writes a new file and flushes it; fails when the file exists. */
  writeFile(path: string, content: Uint8Array, mode: number): Promise<void>;
  /** Flushes a folder's entries, where the platform can. */
  flushFolder(path: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  removeEmptyFolder(path: string): Promise<void>;
  removeAll(path: string): Promise<void>;
}>;

/** The real disk. */
export const realDisk: Disk = {
  async kindOf(path) {
    try {
      const stats = await lstat(path);
      if (stats.isSymbolicLink()) return 'link';
      return stats.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 'absent';
      throw error;
    }
  },
  realPath: (path) => realpath(path),
  list: (path) => readdir(path),
  makeFolder: (path) => mkdir(path),
  async writeFile(path, content, mode) {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async flushFolder(path) {
    // Windows cannot open a folder; its file systems journal the entries themselves.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } catch (error) {
      // Some network file systems cannot flush a folder; the files in it are flushed already.
      if (!hasCode(error, 'EINVAL')) throw error;
    } finally {
      await folder.close();
    }
  },
  move: (from, to) => rename(from, to),
  removeEmptyFolder: (path) => rmdir(path),
  removeAll: (path) => rm(path, { recursive: true, force: true }),
};

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
