import { chown, lstat, mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { exitCode, UserError } from '../errors.ts';
import type { ServerAccount } from './server-account.ts';

/** True when `account` may pass through every folder above `path`; always true when the server runs as ourselves. */
async function reachable(path: string, account: ServerAccount | undefined): Promise<boolean> {
  if (!account) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const info = await stat(folder).catch(() => undefined);
    if (info) {
      if (!info.isDirectory()) return false;
      const shift = info.uid === account.uid ? 6 : info.gid === account.gid ? 3 : 0;
      if (((info.mode >> shift) & 0o1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Makes a new empty folder that `account` owns and can reach, below the first usable candidate.
 * The system's temporary folder may be private to root, where an unprivileged server cannot enter.
 */
export async function temporaryDataFolder(account: ServerAccount | undefined): Promise<string> {
  for (const candidate of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!(await reachable(candidate, account))) continue;
    const made = await mkdtemp(join(candidate, 'backwright-')).catch(() => undefined);
    if (made === undefined) continue;
    if (account) await chown(made, account.uid, account.gid);
    return made;
  }
  throw new UserError(exitCode.cannotWrite, [
    {
      path: 'services',
      message: `No temporary folder can be reached by the account ${account?.name ?? 'of this process'}`,
      instead: 'Set TMPDIR to a folder that every account may enter',
    },
  ]);
}

/** Makes (or finds) a folder that stays, at the first of `candidates` that `account` can own and reach. */
export async function lastingDataFolder(
  candidates: readonly string[],
  account: ServerAccount | undefined,
): Promise<string> {
  for (const candidate of candidates) {
    if (!(await reachable(dirname(candidate), account))) continue;
    await mkdir(dirname(candidate), { recursive: true }).catch(() => undefined);
    await mkdir(candidate, { mode: 0o700 }).catch(() => undefined);
    // Below a shared folder somebody else may have made this name first: only a real folder of our own will do.
    const made = await lstat(candidate).catch(() => undefined);
    if (!made?.isDirectory() || ![process.getuid?.() ?? made.uid, account?.uid].includes(made.uid)) continue;
    if (account) await chown(candidate, account.uid, account.gid);
    return candidate;
  }
  throw new UserError(exitCode.cannotWrite, [
    {
      path: 'services',
      message: `None of these folders can hold a server's data: ${candidates.join(', ')}`,
      instead: 'Set BACKWRIGHT_CACHE to a folder that the server account can reach',
    },
  ]);
}
