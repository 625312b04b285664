import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { folderBytes } from '../fixtures/folder-bytes.ts';
import { createBackend, type Backend } from './backend.ts';
import { expectSuccess } from './expect-success.ts';
import { runDocuments } from './run-documents.ts';
import { toolchains } from './toolchain.ts';

/** What is tried with one example. */
export type BackendTrial = Readonly<{
  example: string;
  /** The stack, when it is not the one that the example names. */
  stack?: keyof typeof toolchains;
  /** Flags that answer more than the example does. */
  answers?: readonly string[];
  /** An install in its own folder, as a person has it, instead of the shared one. */
  ownInstall?: boolean;
  /** How often the contract suite runs, each time in another order. */
  contractRuns?: number;
}>;

/** Generates the backend of an example and lets its own tools, its own tests and the contract suite judge it. */
export function describeBackend(trial: BackendTrial): void {
  const { example, stack = 'express', answers = [], ownInstall = false, contractRuns = 1 } = trial;
  const { clean, added } = toolchains[stack];
  describe(`the ${[stack, 'backend', 'of', example, ...answers].join(' ')}`, () => {
    let backend: Backend;
    const shared = stack === 'fastapi' ? { venv: inject('venv') } : {};
    beforeAll(async () => {
      const parent = mkdtempSync(join(inject('workshop'), `${example}-`));
      backend = await createBackend({
        example,
        parent,
        stack,
        answers,
        ...shared,
        ownInstall,
        env: { DATABASE_URL: inject('databaseUrl'), REDIS_URL: inject('redisUrl'), ...inject('s3Env') },
      });
    });

    it('has the same bytes when it is made again', async () => {
      const parent = mkdtempSync(join(inject('workshop'), `${example}-again-`));
      const again = await createBackend({ example, parent, stack, answers, ...shared });
      const [first, second] = [rendered(backend.dir, added), rendered(again.dir, added)];
      expect(Object.keys(first).length).toBeGreaterThan(40);
      expect(second).toEqual(first);
    });

    it.each(clean)('%s', async (_, argv) => {
      expectSuccess(await backend.run(...argv));
    });

    it('does what its documents say', async () => {
      // `make install` is one of the commands: everything is run only where the install is the backend's own.
      expectSuccess(await runDocuments(backend, inject('databaseUrl'), ownInstall));
    });

    const runs = Array.from({ length: contractRuns }, (_, index) => index + 1);
    it.each(runs)('keeps the contract in any order (run %i)', async () => {
      expectSuccess(await backend.backwright('verify', '.'));
    });
  });
}

/** What the render gave, without what steps and tools add: secrets, installs, builds, a repository. */
function rendered(dir: string, added: RegExp): Readonly<Record<string, string>> {
  return folderBytes(dir, (path) => !added.test(path));
}
