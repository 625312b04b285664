import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { exitCode, UserError } from '../errors.ts';

/**
 * Does `work` while no other `services` command works on the backend in `dir`. The lock of a process that died is taken
 * over after ten seconds.
 *
 * @throws UserError(75) when another one holds the lock for longer than a first start of a server takes (60 s).
 */
export async function withServicesLock<Result>(dir: string, work: () => Promise<Result>): Promise<Result> {
  const folder = join(dir, '.backwright', 'services');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lockfilePath = join(folder, 'lock');
  const options = { lockfilePath, retries: { retries: 120, factor: 1, minTimeout: 500 } };
  const release = await lock(folder, options).catch((error: unknown) => {
    const message = 'another `backwright services` is working on this backend';
    throw new UserError(
      exitCode.locked,
      [{ path: lockfilePath, message, instead: 'Wait for it to end, or end it, and run this again' }],
      { cause: error },
    );
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
