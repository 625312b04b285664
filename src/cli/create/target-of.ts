import { basename, resolve } from 'node:path';

/** Where a backend goes, and what it is called when nothing else says so. */
export type Target = Readonly<{
  /** The folder as the person named it; absent means that the name decides. */
  dir?: string;
  fallbackName?: string;
}>;

/** Reads `[name-or-dir]` and `--dir`: the folder's own name is the name of a backend that has none. */
export function targetOf(word: string | undefined, dir: string | undefined, cwd: string): Target {
  const folder = dir ?? word;
  if (folder === undefined) return {};
  return { dir: folder, fallbackName: basename(resolve(cwd, word ?? folder)) };
}
