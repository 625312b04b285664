import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { publishedPackage } from '../../scripts/bench/published-package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball that would be published. */
    tarball: string;
  }
}

/** Builds and packs what is published, once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'bw-package-'));
  project.provide('tarball', (await publishedPackage(parent)).tarball);
  return () => {
    rmSync(parent, { recursive: true, force: true });
  };
}
