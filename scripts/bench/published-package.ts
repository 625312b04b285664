import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mustRun } from '../demo/must-run.ts';
import { packageRoot } from '../../src/package-root.ts';

/** The package as it would be published, unpacked, and the tarball that it came from. */
export type PublishedPackage = Readonly<{ folder: string; tarball: string; tarballBytes: number }>;

/** Builds and packs in a copy below `parent`, so that the checkout stays as it is, and unpacks the result. */
export async function publishedPackage(parent: string): Promise<PublishedPackage> {
  const copy = join(parent, 'copy');
  const left = /^(node_modules|dist|coverage|\.git)$/;
  cpSync(packageRoot, copy, { recursive: true, filter: (path) => !left.test(relative(packageRoot, path)) });
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
  await mustRun({ argv: ['npm', 'pack', '--pack-destination', parent], cwd: copy });
  const tarball = join(parent, readdirSync(parent).find((name) => name.endsWith('.tgz')) ?? '');
  const folder = join(parent, 'published');
  mkdirSync(folder);
  await mustRun({ argv: ['tar', 'xzf', tarball, '--strip-components=1', '-C', folder], cwd: parent });
  return { folder, tarball, tarballBytes: statSync(tarball).size };
}
