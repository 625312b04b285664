import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { eventually } from './eventually.ts';
import { operationalStatus } from './operational-status.ts';
import { has } from '../../model/capabilities.ts';

async function databaseDown(context: CheckContext): Promise<void> {
  const { editor: client, process, server } = await context.start({ database: 'own-server' });
  const ready = () => client.get('/ready');
  const first = await eventually(ready, ({ status }) => status === 200, '/ready answers 200 with everything up');
  want(operationalStatus(first) === 'ready', '/ready says ready', first);
  for (const check of ['database', 'migrations']) {
    want(operationalStatus(first, check) !== undefined, `/ready reports the check ${check}`, first);
  }
  for (let round = 0; round < 2; round += 1) {
    await server?.pause();
    const down = await eventually(
      ready,
      ({ status }) => status === 503,
      '/ready answers 503 with the database stopped',
    );
    want(operationalStatus(down) === 'not_ready', '/ready says not_ready', down);
    await server?.resume();
    await eventually(ready, ({ status }) => status === 200, '/ready recovers alone when the database is back');
    const list = context.spec.resources.find((resource) => may(resource, 'list'));
    if (list) wantStatus(await client.get(resourcePath(context.spec, list)), 200, 'a list after the database is back');
  }
  want(process.alive(), 'the process stayed up');
}

async function migrationsPending(context: CheckContext): Promise<void> {
  const { editor: client, database } = await context.start({ database: 'empty' });
  const ready = () => client.get('/ready');
  const pending = await eventually(
    ready,
    ({ status }) => status === 503,
    '/ready answers 503 while migrations are pending',
  );
  want(operationalStatus(pending) === 'not_ready', '/ready says not_ready', pending);
  wantStatus(await client.get('/health'), 200, '/health while migrations are pending');
  const { settings, run } = context.folder();
  const migrated = await run(settings.migrate, database.url);
  want(migrated.exitCode === 0, `the migration succeeds:\n${migrated.output}`);
  const applied = '/ready recovers alone when the migrations are applied';
  await eventually(ready, ({ status }) => status === 200, applied);
  if (context.spec.resources.length === 0 && !has(context.spec, 'users')) return;
  const rolledBack = await run(settings.rollback, database.url);
  want(rolledBack.exitCode === 0, `the rollback succeeds:\n${rolledBack.output}`);
  await eventually(ready, ({ status }) => status === 503, '/ready answers 503 when a migration is taken back');
  want((await run(settings.migrate, database.url)).exitCode === 0, 'the second migration succeeds');
  await eventually(ready, ({ status }) => status === 200, applied);
}

async function redisDown(context: CheckContext): Promise<void> {
  const { editor: client, process, redis } = await context.start({ redis: 'own-server' });
  const ready = () => client.get('/ready');
  const up = (exchange: Exchange) => exchange.status === 200 && operationalStatus(exchange) === 'ready';
  const first = await eventually(ready, up, '/ready says ready with everything up');
  want(operationalStatus(first, 'cache') === 'ok', '/ready reports the check cache', first);
  for (let round = 0; round < 2; round += 1) {
    await redis?.server?.pause();
    const isDegraded = (exchange: Exchange) => operationalStatus(exchange) === 'degraded';
    const down = await eventually(ready, isDegraded, '/ready says degraded with Redis stopped');
    wantStatus(down, 200, '/ready with Redis stopped');
    await redis?.server?.resume();
    await eventually(ready, up, '/ready recovers alone when Redis is back');
  }
  want(process.alive(), 'the process stayed up');
}

async function bucketDown(context: CheckContext): Promise<void> {
  const { editor: client, s3 } = await context.start({ s3: 'own-server' });
  const ready = () => client.get('/ready');
  const up = (exchange: Exchange) => exchange.status === 200 && operationalStatus(exchange) === 'ready';
  const first = await eventually(ready, up, '/ready says ready with everything up');
  want(operationalStatus(first, 'storage') === 'ok', '/ready reports the check storage', first);
  await s3?.pause();
  const isDegraded = (exchange: Exchange) => operationalStatus(exchange) === 'degraded';
  const down = await eventually(ready, isDegraded, '/ready says degraded with S3 stopped');
  wantStatus(down, 200, '/ready with S3 stopped');
  await s3?.resume();
  // Its breaker may be open, and lets one call try again after ten seconds.
  await eventually(ready, up, '/ready recovers alone when S3 is back', 40);
}

/** Readiness. */
export const p02: Check = {
  id: 'P02',
  title: 'readiness',
  contract:
    '/ready answers 503 with the database down or migrations pending, degraded 200 with Redis or S3 down, and recovers alone.',
  needs: ['env', 'services', 'files'],
  lane: 'own',
  when: () => true,
  async run(context) {
    await databaseDown(context);
    await migrationsPending(context);
    if (has(context.spec, 'redis')) await redisDown(context);
    if (has(context.spec, 's3')) await bucketDown(context);
  },
};
