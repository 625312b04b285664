import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { obtainS3 } from '../../../src/services/obtain-s3.ts';
import type { Engine } from './engine.ts';
import { importDebian, standInDebian } from './stand-in-debian.ts';

/**
 * Makes a stand-in for the published image of the S3 server and tags it with the name that compose files use: the same
 * version of the same program on Debian, and an entrypoint that heeds the variables which the compose file sets.
 */
export async function standInS3(engine: Engine, tag: string, folder: string): Promise<void> {
  await importDebian(engine, folder);
  const context = join(folder, 'base-s3');
  mkdirSync(context, { recursive: true });
  copyFileSync(await obtainS3(() => undefined), join(context, 'versitygw'));
  writeFileSync(join(context, 'entrypoint'), entrypoint, { mode: 0o755 });
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const options = ['--format', 'docker', '--isolation', 'chroot', '--pull-never', '--quiet', '--network', 'host'];
  await engine.run('buildah', 'bud', ...options, '--tag', tag, context);
}

const dockerfile = `FROM ${standInDebian}
RUN apt-get update -q && apt-get install -y -q --no-install-recommends wget
COPY versitygw /usr/local/bin/versitygw
COPY entrypoint /entrypoint
ENTRYPOINT ["/entrypoint"]
`;

const entrypoint = `#!/bin/sh
exec /usr/local/bin/versitygw "$VGW_BACKEND" "$VGW_BACKEND_ARG"
`;
