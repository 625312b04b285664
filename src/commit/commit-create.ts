import { basename, dirname, join, relative } from 'node:path';
import { exitCode, UserError } from '../errors.ts';
import type { Destination } from './destination.ts';
import type { Disk } from './disk.ts';
import { pathProblems } from './path-problems.ts';
import { stageFiles } from './stage-files.ts';
import type { StagedFile } from './stage-files.ts';

/** What a commit needs to know. */
export type CreateInput = Readonly<{
  destination: Destination;
  /** Every file by its path below the destination. */
  files: ReadonlyMap<string, StagedFile>;
  disk: Disk;
  /** The folder that the process stands in: it must not be replaced under its feet. */
  cwd: string;
  /** Makes the name of the staging folder unique. */
  token: string;
  /** Stops before the next write; nothing is left behind. */
  signal?: AbortSignal;
}>;

/**
 * Writes a backend into an absent or empty folder, or nothing at all.
 *
 * Everything is staged beside the destination, on the same file system, and moved into place by one rename. Nothing is
 * flushed: what a loss of power takes away is new and can be created again. An
 * empty folder that the process itself stands in cannot be replaced: it is staged inside and its entries are moved, the
 * receipt last.
 *
 * @throws UserError 73 with the reason when something cannot be written, 130 when interrupted; nothing is left then.
 */
export async function commitCreate(input: CreateInput): Promise<void> {
  const { destination, files, disk, token } = input;
  const illegal = pathProblems(files.keys());
  if (illegal.length > 0) {
    throw new UserError(
      exitCode.cannotWrite,
      illegal.map((message) => ({
        path: destination.path,
        message,
        instead: 'Rename the resource that it comes from.',
      })),
    );
  }
  const inside = standsIn(input);
  const folder = inside ? destination.path : dirname(destination.path);
  const staging = join(folder, `.${inside ? '' : basename(destination.path)}.backwright-${token}`);
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const missing of destination.missing) {
      await disk.makeFolder(missing);
      undo.push(() => disk.removeEmptyFolder(missing));
    }
    undo.push(() => disk.removeAll(staging));
    await stageFiles(staging, files, disk, input.signal);
    if (inside) await moveEntries(staging, destination.path, disk, undo);
    else await disk.move(staging, destination.path);
  } catch (error) {
    throw failure(error, destination.path, await undoAll(undo));
  }
}

/** Windows cannot rename over a folder, not even an empty one. */
function standsIn({ destination, cwd }: CreateInput): boolean {
  if (destination.state === 'absent') return false;
  return process.platform === 'win32' || !relative(destination.path, cwd).startsWith('..');
}

async function moveEntries(from: string, to: string, disk: Disk, undo: (() => Promise<void>)[]): Promise<void> {
  const last = 'backend.lock.json';
  const entries = (await disk.list(from)).filter((entry) => entry !== last);
  for (const entry of [...entries.sort(), last]) {
    await disk.move(join(from, entry), join(to, entry));
    undo.push(() => disk.removeAll(join(to, entry)));
  }
  await disk.removeEmptyFolder(from);
}

/** Takes every step back, newest first; gives the reasons for what could not be taken back. */
async function undoAll(undo: readonly (() => Promise<void>)[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const step of [...undo].reverse()) {
    try {
      await step();
    } catch (error) {
      left.push(messageOf(error));
    }
  }
  return left;
}

function failure(error: unknown, path: string, left: readonly string[]): UserError {
  const rest = left.length === 0 ? 'Nothing was left behind.' : `Remove by hand: ${left.join('; ')}.`;
  if (error instanceof Error && error.name === 'AbortError') {
    return new UserError(exitCode.interrupted, [{ path, message: `interrupted. ${rest}` }], { cause: error });
  }
  const message = `cannot write ${path}: ${messageOf(error)}. ${rest}`;
  return new UserError(
    exitCode.cannotWrite,
    [{ path, message, instead: 'Free the space or the permission, then run again.' }],
    {
      cause: error,
    },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
