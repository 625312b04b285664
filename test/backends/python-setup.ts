import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { preparePython } from '../../scripts/test/prepare-python.ts';
import { startPostgresCluster } from '../../src/services/postgres-cluster.ts';
import { startRedisStore } from '../../src/services/redis-store.ts';
import { startS3Store } from '../../src/services/s3-store.ts';
import { installedPins } from './installed-pins.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A virtual environment with every pinned Python package. */
    venv: string;
  }
}

/** Gives all tests of generated Python backends one virtual environment and one database server, and takes both away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workshop = mkdtempSync(join(realpathSync(tmpdir()), 'py-'));
  chmodSync(workshop, 0o755);
  const remove = (): void => {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    project.provide('venv', await preparedVenv(workshop));
    // Express stands beside FastAPI where the two are compared.
    symlinkSync(await installedPins(workshop), join(workshop, 'node_modules'));
    const cluster = await startPostgresCluster();
    const redis = await startRedisStore();
    const s3 = await startS3Store();
    project.provide('workshop', workshop);
    project.provide('redisUrl', redis.url(0));
    project.provide('s3Env', s3.env);
    project.provide('databaseUrl', await cluster.createDatabase('tests'));
    return async () => {
      await cluster.stop();
      await redis.stop();
      await s3.stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** `npm test` has made it while other tests ran; alone, this project does it itself. */
async function preparedVenv(workshop: string): Promise<string> {
  const ready = process.env['BACKWRIGHT_TEST_VENV'];
  if (ready !== undefined && existsSync(ready)) return ready;
  const { venv, why } = await preparePython(workshop);
  if (venv === undefined) throw new Error(why);
  return venv;
}
