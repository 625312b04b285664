import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { InternalError } from '../errors.ts';
import type { ServerAccount } from './server-account.ts';

/** What `initialiseCluster` needs to know. */
export type ClusterRequest = Readonly<{
  binaries: string;
  /** An existing folder, owned by the account, in which `data` is made. */
  folder: string;
  user: string;
  password: string;
  account: ServerAccount | undefined;
}>;

/**
 * Locale settings, best first. A linguistic (ICU) default collation shows when a backend forgets `COLLATE "C"`;
 * servers built without ICU fall back to the C locale.
 */
const locales = [
  ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
  ['--locale=C', '--lc-ctype=C.UTF-8'],
  ['--no-locale'],
];

/** Runs initdb with password authentication and without flushing to disk; returns the data directory. */
export async function initialiseCluster(request: ClusterRequest): Promise<string> {
  const { account, folder } = request;
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${request.password}\n`, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const failures: string[] = [];
  try {
    for (const locale of locales) {
      const result = await execa(
        join(request.binaries, 'initdb'),
        [
          ...['-D', data, '-U', request.user, '-A', 'scram-sha-256', '--pwfile', passwordFile],
          ...['--no-sync', '-E', 'UTF8', ...locale],
        ],
        { reject: false, cwd: '/', timeout: 120_000, ...(account && { uid: account.uid, gid: account.gid }) },
      );
      if (result.exitCode === 0) return data;
      failures.push(`${locale.join(' ')}: ${result.stderr || result.stdout || String(result.shortMessage)}`);
      await rm(data, { recursive: true, force: true });
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  throw new InternalError(`initdb failed in ${data}:\n${failures.join('\n')}`);
}
