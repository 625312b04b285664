import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { freePort } from '../../../src/services/free-port.ts';
import { loadTemplates } from '../../../src/render/load-templates.ts';
import { runProgram } from '../../process/run-program.ts';
import { goProgram } from '../files/go-program.ts';
import { buildImage } from '../image/build-image.ts';
import { openEngine } from '../image/engine.ts';
import type { ImageSubject } from '../image/image-subject.ts';
import { standInPostgres } from '../image/stand-in-postgres.ts';
import { must } from '../../tools/must.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';
import { withHealthchecks } from './with-healthchecks.ts';

const library = 'docker.io/library';

/** compose.yaml as a whole: the database, the migration that runs once, and the backend, until all of it is healthy. */
export function composeTrial({ stack, lock, base }: ImageSubject): Trial {
  return {
    name: `compose of the catalogue on ${stack} (stand-in images)`,
    async run({ folder, log }) {
      const compose = await goProgram('github.com/docker/compose/v2@v2.40.3', './cmd', 'docker-compose', log);
      const delivery = loadTemplates().stacks.find(({ id }) => id === stack)?.delivery;
      if (!delivery) throw new Error('the stack says nothing about its delivery');
      const engine = await openEngine(folder);
      const dir = join(folder, `compose-${stack}`);
      mkdirSync(dir);
      const socket = join(folder, 'podman.sock');
      const ending = new AbortController();
      const service = engine.serve(socket, ending.signal);
      try {
        writeExample('catalog', dir, stack);
        await must(lock, { cwd: dir });
        writeFileSync(join(dir, '.env'), 'APP_SECRET=compose-secret-0123456789abcdefghijklmnopqrstuv\n');
        await base(engine, delivery.runtime.from, folder);
        await standInPostgres(engine, `${library}/${databaseImage(dir)}`, folder);
        await buildImage(engine, `${library}/catalog:latest`, dir);
        const port = await privatePorts(dir);
        const env = { ...process.env, DOCKER_HOST: `unix://${socket}` };
        const run = (...argv: readonly string[]): Promise<string> =>
          must([compose, '--profile', 'app', ...argv], { cwd: dir, env });
        const started = performance.now();
        try {
          await withHealthchecks(engine, () => run('up', '--detach', '--wait', '--no-build', '--pull', 'never'));
        } catch (error) {
          const { output } = await runProgram({ argv: [compose, '--profile', 'app', 'logs'], cwd: dir, env });
          await run('down', '--volumes').catch(() => undefined);
          throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output.slice(-2_000)}`, {
            cause: error,
          });
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/products`);
        want(answer.status === 200, `the backend answers 200, and not ${String(answer.status)}`);
        await run('down', '--volumes');
        return `stand-in images; database, migration and backend healthy in ${seconds} s, a list answered 200, taken down`;
      } finally {
        ending.abort();
        await service;
        await engine.close();
      }
    },
  };
}

/** The image of the database as the compose file names it. */
function databaseImage(dir: string): string {
  const { services } = parse(readFileSync(join(dir, 'compose.yaml'), 'utf8')) as {
    services: Record<string, { image: string }>;
  };
  return services['postgresql']?.image ?? '';
}

/** The published ports are those of a person's own machine; on this one they may be taken. */
async function privatePorts(dir: string): Promise<string> {
  const path = join(dir, 'compose.yaml');
  const [database, app] = [String((await freePort()) ?? 0), String((await freePort()) ?? 0)];
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text
      .replace('127.0.0.1:5432:5432', `127.0.0.1:${database}:5432`)
      .replace('127.0.0.1:3000:3000', `127.0.0.1:${app}:3000`),
  );
  return app;
}
