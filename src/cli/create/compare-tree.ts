import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tree } from '../../types.ts';
import { unifiedDiff } from '../unified-diff.ts';

/** What writing a file would mean for the disk. */
export type FileVerdict = Readonly<{ path: string; verdict: 'create' | 'same' | 'differs'; diff: string }>;

/** Compares a tree with a folder, file by file, and changes nothing. */
export async function compareTree(tree: Tree, folder: string): Promise<readonly FileVerdict[]> {
  return Promise.all(
    [...tree].map(async ([path, { content }]): Promise<FileVerdict> => {
      const before = await readFile(join(folder, path)).catch(() => undefined);
      const after = Buffer.from(content);
      if (before === undefined)
        return { path, verdict: 'create', diff: unifiedDiff(path, undefined, after.toString()) };
      if (before.equals(after)) return { path, verdict: 'same', diff: '' };
      return { path, verdict: 'differs', diff: unifiedDiff(path, before.toString(), after.toString()) };
    }),
  );
}
