import type { Check } from '../../check.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { keptResources, whenKept } from './kept.ts';

const clients = 50;

/** Many who miss the same answer at once. */
export const h03: Check = {
  id: 'H03',
  title: 'one read for many',
  contract: 'Of 50 requests at once that miss the same answer, a process reads it at most twice from the database.',
  needs: ['env', 'services', 'redis'],
  lane: 'own',
  when: whenKept,
  async run(context) {
    const { spec, random } = context;
    const listed = keptResources(spec).filter((resource) => may(resource, 'list'));
    const [resource] = random.shuffle(listed);
    if (!resource) throw new NotRun('no resource allows create, get and list');
    const { editor: client, rows, server } = await context.start({ database: 'own-server' });
    if (!server) throw new NotRun('the database server cannot be watched');
    for (let made = 0; made < 20; made += 1) await rows.create(resource);
    const path = resourcePath(spec, resource);
    // Connections are made, and the person who asks is known.
    await Promise.all(Array.from({ length: clients }, () => client.get(`${path}?per_page=1`)));
    const statements = await server.statementsDuring(async () => {
      const exchanges = await Promise.all(Array.from({ length: clients }, () => client.get(`${path}?per_page=7`)));
      for (const exchange of exchanges) wantStatus(exchange, 200, `one of ${String(clients)} lists at once`);
    });
    const reads = statements.filter((statement) => new RegExp(`\\b${resource.names.table}\\b`).test(statement));
    want(reads.length > 0, `GET ${path} reads ${resource.names.table}`);
    for (const statement of new Set(reads)) {
      const times = reads.filter((other) => other === statement).length;
      want(
        times <= 2,
        `${String(clients)} requests at once read at most twice, not ${String(times)} times: ${statement}`,
      );
    }
  },
};
