import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { importDebian, standInDebian } from './stand-in-debian.ts';

/**
 * Makes a stand-in for the published PostgreSQL image and tags it with the name that compose files use: Debian's
 * PostgreSQL, which is older, and an entrypoint that heeds the same three variables. Reports have to say "stand-in".
 */
export async function standInPostgres(engine: Engine, tag: string, folder: string): Promise<void> {
  await importDebian(engine, folder);
  const context = join(folder, 'base-postgres');
  mkdirSync(context, { recursive: true });
  writeFileSync(join(context, 'entrypoint'), entrypoint, { mode: 0o755 });
  writeFileSync(join(context, 'Dockerfile'), dockerfile);
  const options = ['--format', 'docker', '--isolation', 'chroot', '--pull-never', '--quiet', '--network', 'host'];
  await engine.run('buildah', 'bud', ...options, '--tag', tag, context);
}

const dockerfile = `FROM ${standInDebian}
RUN apt-get update -q && apt-get install -y -q --no-install-recommends postgresql
COPY entrypoint /entrypoint
ENV PATH=/usr/lib/postgresql/15/bin:/usr/sbin:/usr/bin:/sbin:/bin
ENTRYPOINT ["/entrypoint"]
`;

const entrypoint = `#!/bin/sh
set -e
data=/var/lib/postgresql/data
mkdir -p $data /var/run/postgresql
chown postgres $data /var/run/postgresql
as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
if [ ! -e $data/PG_VERSION ]; then
  echo "$POSTGRES_PASSWORD" > /tmp/password && chmod 644 /tmp/password
  as initdb -D $data -U "$POSTGRES_USER" --pwfile=/tmp/password -A scram-sha-256 --no-locale -E UTF8
  echo "host all all all scram-sha-256" >> $data/pg_hba.conf
  as pg_ctl -D $data -w -o "-c listen_addresses= -k /tmp" start
  PGPASSWORD="$POSTGRES_PASSWORD" as createdb -h /tmp -U "$POSTGRES_USER" "$POSTGRES_DB" || true
  as pg_ctl -D $data -w stop
fi
exec setpriv --reuid=postgres --regid=postgres --clear-groups postgres -D $data -c listen_addresses='*' -k /var/run/postgresql
`;
