import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from '../../src/services/postgres-cluster.ts';
import { startRedisStore } from '../../src/services/redis-store.ts';
import { startS3Store } from '../../src/services/s3-store.ts';
import { installedPins } from './installed-pins.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which backends find every pinned dependency, because Node looks upwards. */
    workshop: string;
    /** An empty database on a real server; its account may create others. */
    databaseUrl: string;
    /** A real Redis; whoever uses it has keys of its own. */
    redisUrl: string;
    /** The environment of a bucket on a real S3 server. */
    s3Env: Readonly<Record<string, string>>;
  }
}

/** Gives all tests of generated backends one install of the pins and one database server, and takes both away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workshop = mkdtempSync(join(realpathSync(tmpdir()), 'w-'));
  chmodSync(workshop, 0o755);
  const remove = (): void => {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
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
