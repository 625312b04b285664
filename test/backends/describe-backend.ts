import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { folderBytes } from '../fixtures/folder-bytes.ts';
import { createBackend, type Backend } from './backend.ts';
import { expectSuccess } from './expect-success.ts';

const knip = join(packageRoot, 'node_modules', '.bin', 'knip');

/** What is tried with one example. */
export type BackendTrial = Readonly<{
  example: string;
  /** `npm install` in its own folder, as a person has it, instead of the shared one. */
  ownInstall?: boolean;
  /** How often the contract suite runs, each time in another order. */
  contractRuns?: number;
}>;

/** Generates the backend of an example and lets its own tools, its own tests and the contract suite judge it. */
export function describeBackend({ example, ownInstall = false, contractRuns = 1 }: BackendTrial): void {
  describe(`the backend of ${example}`, () => {
    let backend: Backend;
    beforeAll(async () => {
      const parent = mkdtempSync(join(inject('workshop'), `${example}-`));
      backend = await createBackend({
        example,
        parent,
        ownInstall,
        env: { DATABASE_URL: inject('databaseUrl') },
      });
    });

    it('has the same bytes when it is made again', async () => {
      const parent = mkdtempSync(join(inject('workshop'), `${example}-again-`));
      const again = await createBackend({ example, parent });
      const [first, second] = [rendered(backend.dir), rendered(again.dir)];
      expect(Object.keys(first).length).toBeGreaterThan(50);
      expect(second).toEqual(first);
    });

    const clean: readonly (readonly [sentence: string, argv: readonly string[]])[] = [
      ['is formatted', ['npm', 'run', '--silent', 'format:check']],
      ['has strict types', ['npm', 'run', '--silent', 'typecheck']],
      ['has no lint', ['npm', 'run', '--silent', 'lint']],
      [
        'has no unused file, export or dependency',
        [knip, '--config', join(packageRoot, 'test/backends/generated-knip.jsonc')],
      ],
      ['is built', ['npm', 'run', '--silent', 'build']],
      ['passes its own unit tests', ['npm', 'test', '--silent']],
      ['passes its own integration tests', ['npm', 'run', '--silent', 'test:integration']],
    ];
    it.each(clean)('%s', async (_, argv) => {
      expectSuccess(await backend.run(...argv));
    });

    const runs = Array.from({ length: contractRuns }, (_, index) => index + 1);
    it.each(runs)('keeps the contract in any order (run %i)', async () => {
      expectSuccess(await backend.backwright('verify', '.'));
    });
  });
}

/** What the render gave, without what steps and tools add: secrets, installs, builds, a repository. */
function rendered(dir: string): Readonly<Record<string, string>> {
  const added =
    /^(\.env|node_modules\/.*|dist\/.*|coverage\/.*|\.git\/.*|package-lock\.json|contract\/settings\.json)$/;
  return Object.fromEntries(Object.entries(folderBytes(dir)).filter(([path]) => !added.test(path)));
}
