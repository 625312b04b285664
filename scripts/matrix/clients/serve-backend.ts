import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../src/services/free-port.ts';
import { startPostgresCluster } from '../../../src/services/postgres-cluster.ts';
import type { RunSettings } from '../../../src/types.ts';
import { runProgram } from '../../process/run-program.ts';
import { must } from '../../tools/must.ts';

/** A backend that answers. */
export type ServedBackend = Readonly<{ url: string; stop(): Promise<void> }>;

/** Installs, builds, migrates, seeds and starts the backend in `dir` on a database of its own, with no limit of requests. */
export async function serveBackend(dir: string, name: string, signal: AbortSignal): Promise<ServedBackend> {
  const cluster = await startPostgresCluster();
  const ending = new AbortController();
  const stopAll = async (server?: Promise<unknown>): Promise<void> => {
    ending.abort();
    await server;
    await cluster.stop();
  };
  try {
    const port = String((await freePort()) ?? 0);
    const env = {
      ...process.env,
      DATABASE_URL: await cluster.createDatabase(name),
      APP_SECRET: 'clients-secret-0123456789abcdefghijklmnopqrstuv',
      RATE_LIMIT_MAX: '1000000',
      HOST: '127.0.0.1',
      PORT: port,
    };
    const settings = JSON.parse(readFileSync(join(dir, 'contract', 'settings.json'), 'utf8')) as RunSettings;
    for (const argv of [...settings.install, ...settings.build, settings.migrate, settings.seed])
      await must(argv, { cwd: dir, env });
    const server = runProgram({
      argv: settings.start,
      cwd: dir,
      env,
      signal: AbortSignal.any([ending.signal, signal]),
    });
    const url = `http://127.0.0.1:${port}`;
    await ready(`${url}/ready`);
    return { url, stop: () => stopAll(server) };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function ready(url: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 250) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await sleep(250);
  }
  throw new Error(`${url} never answered 200`);
}
