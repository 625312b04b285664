import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { plan } from '../../../src/plan/plan.ts';
import { loadTemplates } from '../../../src/render/load-templates.ts';
import { env as writeEnv } from '../../../src/steps/env.ts';
import type { Spec } from '../../../src/types.ts';
import { runProgram } from '../../process/run-program.ts';
import { must } from '../../tools/must.ts';
import { dockerCompose, goProgram } from '../files/go-program.ts';
import { buildImage } from '../image/build-image.ts';
import { openEngine, type Engine } from '../image/engine.ts';
import type { ImageSubject } from '../image/image-subject.ts';
import { standInPostgres } from '../image/stand-in-postgres.ts';
import { standInRedis } from '../image/stand-in-redis.ts';
import { standInS3 } from '../image/stand-in-s3.ts';
import type { Trial } from '../trial.ts';
import { writeExample } from '../write-example.ts';
import type { ComposeSubject } from './compose-subject.ts';
import { privatePorts } from './private-ports.ts';
import { withHealthchecks } from './with-healthchecks.ts';

const library = 'docker.io/library';

/** What stands in for the published images, by the name of the service. */
const standIns: Readonly<Record<string, ImageSubject['base']>> = {
  postgresql: standInPostgres,
  redis: standInRedis,
  s3: standInS3,
};

/** compose.yaml as a whole: the servers, the migration that runs once, the backend and its worker, until all are healthy. */
export function composeTrial(subject: ComposeSubject, { stack, lock, base }: ImageSubject): Trial {
  const { example, title } = subject;
  return {
    name: `compose of ${title} on ${stack} (stand-in images)`,
    async run({ folder, log }) {
      const compose = await goProgram(dockerCompose, './cmd', 'docker-compose', log);
      const delivery = loadTemplates().stacks.find(({ id }) => id === stack)?.delivery;
      if (!delivery) throw new Error('the stack says nothing about its delivery');
      const engine = await openEngine(folder);
      const dir = join(folder, `compose-${example}-${stack}`);
      mkdirSync(dir);
      const socket = join(folder, 'podman.sock');
      const ending = new AbortController();
      const service = engine.serve(socket, ending.signal);
      try {
        const spec = writeExample(example, dir, stack, subject.change);
        await must(lock, { cwd: dir });
        await environment(spec, dir);
        await base(engine, delivery.runtime.from, folder);
        await serverImages(engine, dir, folder);
        await buildImage(engine, `${library}/${spec.name}:latest`, dir);
        const port = (await privatePorts(dir)).get(String(delivery.port)) ?? '';
        const env = { ...process.env, DOCKER_HOST: `unix://${socket}` };
        const run = (...argv: readonly string[]): Promise<string> =>
          must([compose, '--profile', 'app', ...argv], { cwd: dir, env });
        const started = performance.now();
        try {
          await withHealthchecks(engine, () => run('up', '--detach', '--wait', '--no-build', '--pull', 'never'));
          const seconds = ((performance.now() - started) / 1000).toFixed(0);
          const seen = await subject.use(`http://127.0.0.1:${port}`, spec);
          return `stand-in images; everything healthy in ${seconds} s; ${seen}; taken down`;
        } catch (error) {
          const { output } = await runProgram({ argv: [compose, '--profile', 'app', 'logs'], cwd: dir, env });
          throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output.slice(-4_000)}`, {
            cause: error,
          });
        } finally {
          await run('down', '--volumes');
        }
      } finally {
        ending.abort();
        await service;
        await engine.close();
      }
    },
  };
}

/** `.env` as `create` writes it. */
async function environment(spec: Spec, dir: string): Promise<void> {
  const { status, note = '' } = await writeEnv.run({ dir, plan: plan(spec, loadTemplates()) });
  if (status !== 'done') throw new Error(note);
}

/** The images of the servers under the names that the compose file gives them. */
async function serverImages(engine: Engine, dir: string, folder: string): Promise<void> {
  const { services } = parse(readFileSync(join(dir, 'compose.yaml'), 'utf8')) as {
    services: Record<string, { image: string; build?: string }>;
  };
  for (const [id, { image, build }] of Object.entries(services)) {
    if (build !== undefined) continue;
    const standIn = standIns[id];
    if (!standIn) throw new Error(`nothing stands in for the image of ${id}`);
    await standIn(engine, image.includes('/') ? image : `${library}/${image}`, folder);
  }
}
