import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { importDebian, standInDebian } from './stand-in-debian.ts';

/**
 * Makes a stand-in for the published Redis image and tags it with the name that compose files use: Debian's Redis, which
 * is older, open to the network of the containers. Reports have to say "stand-in".
 */
export async function standInRedis(engine: Engine, tag: string, folder: string): Promise<void> {
  await importDebian(engine, folder);
  const context = join(folder, 'base-redis');
  mkdirSync(context, { recursive: true });
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const options = ['--format', 'docker', '--isolation', 'chroot', '--pull-never', '--quiet', '--network', 'host'];
  await engine.run('buildah', 'bud', ...options, '--tag', tag, context);
}

const dockerfile = `FROM ${standInDebian}
RUN apt-get update -q && apt-get install -y -q --no-install-recommends redis-server
WORKDIR /data
CMD ["redis-server", "--bind", "0.0.0.0", "--protected-mode", "no"]
`;
