import { mkdirSync, writeFileSync } from 'node:fs';
import { lstat, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';

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
  /** Writes a new file; fails when the file exists. */
  writeFile(path: string, content: Uint8Array, mode: number): Promise<void>;
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
  // Small files are written faster than they are handed to another thread and back; the same goes for folders.
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws has to reject
  async makeFolder(path) {
    mkdirSync(path);
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws has to reject
  async writeFile(path, content, mode) {
    writeFileSync(path, content, { flag: 'wx', mode });
  },
  move: (from, to) => rename(from, to),
  removeEmptyFolder: (path) => rmdir(path),
  removeAll: (path) => rm(path, { recursive: true, force: true }),
};

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
