import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates } from '../../../src/render/load-templates.ts';
import { must } from '../../tools/must.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';
import { openEngine, type Engine } from './engine.ts';
import { serveImage } from './serve-image.ts';
import { standInBase } from './stand-in-base.ts';

const image = 'localhost/p07';

/** P07: the image is really built, runs without root on a read-only root, is healthy, stops in order, and has no tools. */
export const imageTrial: Trial = {
  name: 'P07 image of the catalogue (stand-in base)',
  async run({ folder }) {
    const stack = loadTemplates().stacks.find(({ id }) => id === 'express');
    if (!stack?.delivery) throw new Error('the stack says nothing about its delivery');
    const { delivery, run } = stack;
    const engine = await openEngine(folder);
    const dir = join(folder, 'image');
    mkdirSync(dir);
    try {
      await standInBase(engine, delivery.runtime.from, folder);
      writeExample('catalog', dir);
      await must(['npm', 'install', '--package-lock-only', '--no-audit'], { cwd: dir });
      const start = performance.now();
      const options = ['--format', 'docker', '--isolation', 'chroot', '--pull-never', '--network', 'host'];
      await engine.run('buildah', 'bud', ...options, '--tag', image, dir);
      const built = ((performance.now() - start) / 1000).toFixed(0);
      const added = (await size(engine, image)) - (await size(engine, `localhost/${delivery.runtime.from}`));
      const budget = `at most ${String(delivery.budgetMegabytes)} MB on top of the base, and not ${added.toFixed(0)}`;
      want(added < delivery.budgetMegabytes, budget);
      await wantBare(engine);
      const served = await serveImage(engine, image, delivery, run);
      return `stand-in base; built in ${built} s, adds ${added.toFixed(0)} MB to it; ${served}`;
    } finally {
      await engine.close();
    }
  },
};

async function size(engine: Engine, name: string): Promise<number> {
  return Number(await engine.run('podman', 'image', 'inspect', '--format', '{{.Size}}', name)) / 1_000_000;
}

/** No compiler, no package cache, no development dependency, no source, no secrets. */
async function wantBare(engine: Engine): Promise<void> {
  const script = [
    'for tool in gcc cc make tsc; do if command -v $tool; then exit 1; fi; done',
    'for path in node_modules/typescript node_modules/vitest node_modules/eslint src tests .env; do',
    '  if [ -e $path ]; then echo $path; exit 1; fi',
    'done',
    'if [ -n "$(find /root/.npm -type f 2>/dev/null)" ]; then echo cache; exit 1; fi',
  ].join('\n');
  await engine.run('podman', 'run', '--rm', '--user', '0', '--network', 'none', image, 'sh', '-c', script);
}
