import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { exitCode, UserError } from '../errors.ts';
import type { ExitCode } from '../errors.ts';
import type { Disk } from './disk.ts';

/** A place into which a backend may be created. */
export type Destination = Readonly<{
  /** Absolute path. */
  path: string;
  state: 'absent' | 'empty';
  /** Folders above it that do not exist yet, outermost first. */
  missing: readonly string[];
}>;

/**
 * Looks at a destination without touching it.
 *
 * @throws UserError 76 when something is there already, 73 when nothing could be written there (a file or a symbolic
 * link in the way).
 */
export async function inspectDestination(target: string, cwd: string, disk: Disk): Promise<Destination> {
  const path = resolve(cwd, target);
  if (path === parse(path).root)
    throw refusal(exitCode.refused, path, 'is the root of the file system', 'Name a folder.');
  const missing = await inspectParents(dirname(path), cwd, disk);
  const kind = missing.length > 0 ? 'absent' : await disk.kindOf(path);
  if (kind === 'absent') return { path, state: 'absent', missing };
  if (kind === 'link') {
    throw refusal(
      exitCode.cannotWrite,
      path,
      'is a symbolic link',
      `Name the folder itself: ${await realOf(path, disk)}.`,
    );
  }
  if (kind === 'other') throw refusal(exitCode.cannotWrite, path, 'is a file', 'Choose another name.');
  const entries = await disk.list(path);
  if (entries.length === 0) return { path, state: 'empty', missing: [] };
  const shown = [...entries].sort().slice(0, 3).join(', ');
  throw refusal(
    exitCode.refused,
    path,
    `is not empty (${shown}${entries.length > 3 ? `, and ${String(entries.length - 3)} more` : ''})`,
    `Choose a new folder, for example --dir ${join(dirname(path), `${basename(path)}-2`)}, or empty this one. Nothing was changed.`,
  );
}

/** Walks down to the parent. The system's own links at the top (`/tmp` on macOS) are followed, deeper ones refused. */
async function inspectParents(parent: string, cwd: string, disk: Disk): Promise<readonly string[]> {
  const start = isBelow(parent, cwd) ? cwd : parse(parent).root;
  const segments = relative(start, parent)
    .split(sep)
    .filter((segment) => segment !== '');
  let path = start;
  for (const [index, segment] of segments.entries()) {
    path = join(path, segment);
    const kind = await disk.kindOf(path);
    if (kind === 'absent')
      return segments.slice(index).map((_, more) => join(start, ...segments.slice(0, index + more + 1)));
    if (kind === 'other') throw refusal(exitCode.cannotWrite, path, 'is a file, not a folder', 'Choose another place.');
    if (kind === 'link' && !(start !== cwd && index === 0)) {
      throw refusal(
        exitCode.cannotWrite,
        path,
        'is a symbolic link, and a backend is not written through links',
        `Use the real path: ${await realOf(path, disk)}.`,
      );
    }
  }
  return [];
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function realOf(path: string, disk: Disk): Promise<string> {
  return disk.realPath(path).catch(() => 'it leads nowhere');
}

function refusal(code: ExitCode, path: string, what: string, instead: string): UserError {
  return new UserError(code, [{ path, message: `${path} ${what}`, instead }]);
}
