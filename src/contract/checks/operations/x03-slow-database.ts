import { renewAnswers } from '../../backend/renew-answers.ts';
import type { Check } from '../../check.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

const statementSeconds = 1;
const connections = 3;

/** A list asks twice, and the machine may be busy; without the variable it would be ten seconds and more. */
const patienceSeconds = 8;

/** A database that does not get on. */
export const x03: Check = {
  id: 'X03',
  title: 'slow database',
  contract:
    'While a table is locked its requests answer 504 TIMEOUT soon after DATABASE_STATEMENT_TIMEOUT_MS and others go on; afterwards every connection of the pool is free again, and no transaction is left open.',
  needs: ['env', 'sql'],
  lane: 'own',
  when: whenResource(['list']),
  async run(context) {
    const {
      editor: client,
      rows,
      database,
      redis,
    } = await context.start({
      env: {
        DATABASE_STATEMENT_TIMEOUT_MS: String(statementSeconds * 1000),
        DATABASE_POOL_MAX: String(connections),
      },
    });
    const resource = context.spec.resources.find((candidate) => may(candidate, 'list'));
    if (!resource) throw new NotRun('no resource allows list');
    const path = resourcePath(context.spec, resource);
    const body = may(resource, 'create') ? await rows.body(resource) : undefined;
    wantStatus(await client.get(path), 200, 'a list before the lock');
    // What is kept would be answered without the database.
    await renewAnswers(redis, context.spec);
    const lock = `lock table ${database.identifier(resource.names.table)} in access exclusive mode`;
    await database.holding(lock, async () => {
      for (let round = 1; round <= 2; round += 1) {
        const started = performance.now();
        const slow = [client.get(path), body ? client.post(path, body) : client.get(path)];
        wantStatus(await client.get('/health'), 200, '/health meanwhile');
        for (const exchange of await Promise.all(slow))
          wantError(exchange, 504, 'TIMEOUT', `${exchange.method} ${path} while the table is locked`);
        const seconds = (performance.now() - started) / 1000;
        want(seconds < patienceSeconds, `504 comes within ${String(patienceSeconds)} s, not ${seconds.toFixed(1)}`);
      }
    });
    const after = await Promise.all(Array.from({ length: connections * 4 }, () => client.get(path)));
    for (const exchange of after) wantStatus(exchange, 200, `one of ${String(after.length)} lists after the lock`);
    if (body) wantStatus(await client.post(path, body), [201, 409], 'a create after the lock');
    const open = await database.query(
      "select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%' and pid <> pg_backend_pid()",
    );
    want(open.length === 0, `no transaction is left open, not ${String(open.length)}`);
  },
};
