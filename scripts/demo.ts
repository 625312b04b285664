import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { freePort } from '../src/services/free-port.ts';
import { startServices } from '../src/services/start-services.ts';
import type { RunSettings } from '../src/types.ts';
import { mustRun } from './demo/must-run.ts';
import { progress } from './demo/progress.ts';
import { showRequest } from './demo/show-request.ts';
import { startBackend } from './demo/start-backend.ts';
import { onInterrupt } from './process/on-interrupt.ts';
import { runFolder } from './process/run-folder.ts';

// `npm run demo`: a spec becomes a backend that answers on a real PostgreSQL. It keeps serving only where a person is there to stop it.
const { say, step } = progress((text) => process.stdout.write(text));
const { signal } = onInterrupt();
const folder = runFolder();
const dir = join(folder.path, 'catalog');
const endings: (() => Promise<void>)[] = [];
const visit = { serving: false };

try {
  await demo();
} catch (error) {
  if (!signal.aborted) throw error;
  say((signal.reason as Error).message);
} finally {
  for (const end of endings.reverse()) await end();
  folder.remove();
  say('Everything is stopped and removed');
}
// Ctrl-C is how a person ends the serving, and how a person breaks off everything before it.
process.exitCode = signal.aborted && !visit.serving ? 130 : 0;

async function demo(): Promise<void> {
  const bin = join(packageRoot, 'bin', 'create-backwright.js');
  const spec = join(packageRoot, 'examples', 'catalog.yaml');
  const program = { cwd: folder.path, signal };
  await step('Generate examples/catalog.yaml and install its dependencies', () =>
    mustRun({ ...program, argv: [process.execPath, bin, 'catalog', '--spec', spec, '--yes'] }),
  );
  const services = await step('Start a real PostgreSQL', () =>
    startServices(['postgresql'], { database: 'catalog', log: say }),
  );
  endings.push(() => services.stop());
  signal.throwIfAborted();

  const settings = JSON.parse(readFileSync(join(dir, 'contract', 'settings.json'), 'utf8')) as RunSettings;
  const port = String((await freePort()) ?? 3000);
  const url = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString('base64url');
  const env = {
    ...process.env,
    ...services.env,
    APP_ENV: 'development',
    APP_SECRET: secret,
    HOST: '127.0.0.1',
    PORT: port,
  };
  const inside = { cwd: dir, env, signal };
  await step('Compile', async () => {
    for (const argv of settings.build) await mustRun({ ...inside, argv });
  });
  await step('Migrate', () => mustRun({ ...inside, argv: settings.migrate }));
  await step('Load the example rows', () => mustRun({ ...inside, argv: settings.seed }));
  const backend = await step('Start the backend', () => startBackend({ cwd: dir, env, url, argv: settings.start }));
  endings.push(() => backend.stop());
  signal.throwIfAborted();

  const query = 'filter[state]=active&filter[price][gte]=20&sort=-price&per_page=2';
  say('Ask for active products from 20 upwards, the dearest first:');
  process.stdout.write(`\n${await showRequest(`${url}/api/v1/products?${query}`)}\n\n`);
  if (!process.stdout.isTTY) return;
  visit.serving = true;
  say(`Serving ${url}/docs from ${dir}; Ctrl-C stops it and removes everything`);
  await new Promise((resume) => {
    signal.addEventListener('abort', resume, { once: true });
  });
}
