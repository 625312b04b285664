import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { TestProject } from 'vitest/node';
import { mustRun } from '../../scripts/demo/must-run.ts';
import { packageRoot } from '../../src/package-root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball that would be published, made in a copy so that the checkout stays as it is. */
    tarball: string;
  }
}

/** Builds and packs what is published, once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'bw-package-'));
  const copy = join(parent, 'copy');
  mkdirSync(copy);
  const left = /^(node_modules|dist|coverage|\.git)$/;
  cpSync(packageRoot, copy, { recursive: true, filter: (path) => !left.test(relative(packageRoot, path)) });
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
  await mustRun({ argv: ['npm', 'pack', '--pack-destination', parent], cwd: copy });
  project.provide('tarball', join(parent, readdirSync(parent).find((name) => name.endsWith('.tgz')) ?? ''));
  return () => {
    rmSync(parent, { recursive: true, force: true });
  };
}
