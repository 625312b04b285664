import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../src/services/free-port.ts';
import { startPostgresCluster } from '../../../src/services/postgres-cluster.ts';
import type { Delivery, RunSettings } from '../../../src/types.ts';
import { want } from '../want.ts';
import type { Engine } from './engine.ts';

const hardened = ['--read-only', '--read-only-tmpfs=false', '--cap-drop=all', '--security-opt=no-new-privileges'];

/** Migrates and serves from the image on a real database, hardened as in production, and stops it. Says what was seen. */
export async function serveImage(engine: Engine, image: string, delivery: Delivery, run: RunSettings): Promise<string> {
  const cluster = await startPostgresCluster();
  try {
    const port = (await freePort()) ?? 0;
    const env = Object.entries({
      DATABASE_URL: await cluster.createDatabase('p07'),
      APP_SECRET: 'p07-secret-0123456789abcdefghijklmnopqrstuv',
      HOST: '127.0.0.1',
      PORT: String(port),
    }).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    const common = [...hardened, '--network', 'host', ...env];
    await engine.run('podman', 'run', '--rm', ...common, image, ...run.migrate);
    await engine.run('podman', 'run', '--detach', '--name', 'p07', ...common, image);
    for (const path of [delivery.health, delivery.ready])
      await answers(`http://127.0.0.1:${String(port)}${path}`, () => engine.run('podman', 'logs', 'p07'));
    want((await engine.run('podman', 'exec', 'p07', 'id', '-u')) === '10001', 'the process runs as 10001');
    await engine.run('podman', 'healthcheck', 'run', 'p07');
    const start = performance.now();
    await engine.run('podman', 'stop', '--time', '30', 'p07');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const code = await engine.run('podman', 'inspect', '--format', '{{.State.ExitCode}}', 'p07');
    want(code === '0', `SIGTERM ends with 0, and not with ${code}`);
    return `uid 10001, read-only, healthy, exit 0 after SIGTERM in ${seconds} s`;
  } finally {
    await cluster.stop();
  }
}

async function answers(url: string, logs: () => Promise<string>): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 250) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await sleep(250);
  }
  throw new Error(`${url} never answered 200:\n${await logs()}`);
}
