import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates } from '../../../src/render/load-templates.ts';
import { must } from '../../tools/must.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';
import { buildImage } from './build-image.ts';
import { openEngine, type Engine } from './engine.ts';
import type { ImageSubject } from './image-subject.ts';
import { serveImage } from './serve-image.ts';

/** P07: the image is really built, runs without root on a read-only root, is healthy, stops in order, and has no tools. */
export function imageTrial({ stack, lock, base, absent }: ImageSubject): Trial {
  const image = `localhost/p07-${stack}`;
  return {
    name: `P07 image of the catalogue on ${stack} (stand-in base)`,
    async run({ folder }) {
      const facts = loadTemplates().stacks.find(({ id }) => id === stack);
      if (!facts?.delivery) throw new Error('the stack says nothing about its delivery');
      const { delivery, run } = facts;
      const engine = await openEngine(folder);
      const dir = join(folder, `image-${stack}`);
      mkdirSync(dir);
      try {
        await base(engine, delivery.runtime.from, folder);
        writeExample('catalog', dir, stack);
        await must(lock, { cwd: dir });
        const seconds = await buildImage(engine, image, dir);
        const added = (await size(engine, image)) - (await size(engine, `localhost/${delivery.runtime.from}`));
        const budget = `at most ${String(delivery.budgetMegabytes)} MB on top of the base, and not ${added.toFixed(0)}`;
        want(added < delivery.budgetMegabytes, budget);
        await wantBare(engine, image, absent);
        const served = await serveImage(engine, image, delivery, run);
        return `stand-in base; built in ${seconds.toFixed(0)} s, adds ${added.toFixed(0)} MB to it; ${served}`;
      } finally {
        await engine.close();
      }
    },
  };
}

async function size(engine: Engine, name: string): Promise<number> {
  return Number(await engine.run('podman', 'image', 'inspect', '--format', '{{.Size}}', name)) / 1_000_000;
}

/** No compiler, no package cache, no development dependency, no secrets. */
async function wantBare(engine: Engine, image: string, absent: readonly string[]): Promise<void> {
  const script = [
    'for tool in gcc cc make tsc; do if command -v $tool; then exit 1; fi; done',
    `for path in ${absent.join(' ')}; do`,
    '  if [ -e $path ]; then echo $path; exit 1; fi',
    'done',
    'if [ -n "$(find /root/.npm /root/.cache -type f 2>/dev/null)" ]; then echo cache; exit 1; fi',
  ].join('\n');
  await engine.run('podman', 'run', '--rm', '--user', '0', '--network', 'none', image, 'sh', '-c', script);
}
