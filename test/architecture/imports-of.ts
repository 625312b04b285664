import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** One import: a project path for a relative one, else the name as written. */
export type Import = Readonly<{ from: string; to: string; relative: boolean }>;

const pattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/g;

/** The static, type and dynamic imports of a file. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const relative = name.startsWith('.');
    return { from: path, to: relative ? posix.join(posix.dirname(path), name) : name, relative };
  });
}
