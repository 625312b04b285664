import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';
import { must } from '../../tools/must.ts';
import type { Engine } from './engine.ts';
import { importDebian, standInDebian } from './stand-in-debian.ts';

const certificates = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Makes a stand-in for the published Node image and tags it with the name that Dockerfiles use: Debian from its
 * packages, this project's Node, npm of the machine. Reports have to say "stand-in base".
 */
export async function standInNode(engine: Engine, tag: string, folder: string): Promise<void> {
  await importDebian(engine, folder);
  const context = join(folder, 'base-node');
  mkdirSync(context, { recursive: true });
  cpSync(join(packageRoot, 'node_modules/node/bin/node'), join(context, 'node'));
  cpSync(await npmFolder(folder), join(context, 'npm'), { recursive: true, dereference: true });
  cpSync(certificates, join(context, 'ca-certificates.crt'));
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const options = ['--isolation', 'chroot', '--pull-never', '--quiet', '--tag', `localhost/${tag}`];
  await engine.run('buildah', 'bud', ...options, context);
}

const dockerfile = `FROM ${standInDebian}
ENV NODE_EXTRA_CA_CERTS=${certificates}
COPY ca-certificates.crt ${certificates}
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
`;

/** Where the npm of the machine lies; the folders that npm itself puts in front of PATH are passed over. */
async function npmFolder(cwd: string): Promise<string> {
  const path = (process.env['PATH'] ?? '').split(':').filter((entry) => !entry.includes('node_modules'));
  const env = { ...process.env, PATH: path.join(':') };
  const program = await must(['which', 'npm'], { cwd, env });
  return dirname(dirname(await must(['readlink', '-f', program], { cwd })));
}
