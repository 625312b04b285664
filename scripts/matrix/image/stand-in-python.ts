import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { importDebian, standInDebian } from './stand-in-debian.ts';

const certificates = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Makes a stand-in for the published Python image and tags it with the name that Dockerfiles use: Debian and its
 * Python, which is older than the published one. Reports have to say "stand-in base".
 */
export async function standInPython(engine: Engine, tag: string, folder: string): Promise<void> {
  await importDebian(engine, folder);
  const context = join(folder, 'base-python');
  mkdirSync(context, { recursive: true });
  cpSync(certificates, join(context, 'ca-certificates.crt'));
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const options = ['--isolation', 'chroot', '--pull-never', '--quiet', '--network', 'host'];
  await engine.run('buildah', 'bud', ...options, '--tag', `localhost/${tag}`, context);
}

const dockerfile = `FROM ${standInDebian}
ENV PIP_BREAK_SYSTEM_PACKAGES=1 PIP_CERT=${certificates} SSL_CERT_FILE=${certificates}
COPY ca-certificates.crt ${certificates}
RUN apt-get update -q && apt-get install -y -q --no-install-recommends python3 python3-venv python3-pip && \\
  ln -s /usr/bin/python3 /usr/local/bin/python
`;
