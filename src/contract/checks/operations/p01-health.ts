import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import { difference } from '../../model/difference.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** Liveness without a database. */
export const p01: Check = {
  id: 'P01',
  title: 'health without a database',
  contract:
    '/health answers 200 {"status":"ok"} with the database (and Redis) stopped, the process stays up, and other requests answer 503 DEPENDENCY_UNAVAILABLE.',
  needs: ['env', 'services'],
  lane: 'own',
  when: () => true,
  async run(context) {
    const {
      editor: client,
      process,
      server,
      redis,
    } = await context.start({
      database: 'own-server',
      redis: 'own-server',
    });
    const list = context.spec.resources.find((resource) => may(resource, 'list'));
    const path = list && resourcePath(context.spec, list);
    if (path !== undefined) wantStatus(await client.get(path), 200, 'a list before the database stops');
    await server?.pause();
    await redis?.server?.pause();
    for (let round = 0; round < 10; round += 1) {
      const health = await client.get('/health');
      wantStatus(health, 200, '/health with the database stopped');
      const found = difference(health.json, { status: 'ok' });
      want(found === undefined, `/health is exactly {"status":"ok"}: ${String(found)}`, health);
      if (path !== undefined) {
        const exchange = await client.get(path);
        wantError(exchange, 503, 'DEPENDENCY_UNAVAILABLE', 'a list with the database stopped');
        want('retry-after' in exchange.headers, 'a 503 has Retry-After', exchange);
      }
      await sleep(50);
    }
    want(process.alive(), `the process stays up: ${process.stderr().slice(-500)}`);
  },
};
