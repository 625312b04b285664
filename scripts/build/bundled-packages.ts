import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** A package whose code is in the bundle. */
export type BundledPackage = Readonly<{
  name: string;
  version: string;
  license: string;
  /** The texts of its licence files. */
  texts: readonly string[];
}>;

/**
 * The packages that the inputs of a bundle come from, sorted.
 *
 * @throws Error for a package that names no licence: it may not be published.
 */
export function bundledPackages(inputs: readonly string[]): readonly BundledPackage[] {
  const folders = inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const path = join(packageRoot, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    };
    if (license === undefined) throw new Error(`${name} names no licence`);
    const files = readdirSync(path).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
    return { name, version, license, texts: files.sort().map((file) => readFileSync(join(path, file), 'utf8').trim()) };
  });
}
