import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { refusingCommits } from '../data/refusing-commits.ts';
import { createdResource, freshKey, postKeyed, whenIdempotent } from './keyed.ts';

/** The process dies between the insert and the commit. */
export const i06: Check = {
  id: 'I06',
  title: 'crash before the commit',
  contract:
    'A process that is killed between the insert of the row and the commit, and a commit that is refused, leave neither the row nor the key.',
  needs: ['env', 'sql', 'signal'],
  lane: 'own',
  when: whenIdempotent,
  async run({ spec, start }) {
    const { editor, database, process, rows } = await start();
    const { resource, path } = createdResource(spec);
    const body = await rows.body(resource, { fill: 'required' });
    const table = database.identifier(resource.names.table);
    const count = async (name: string) => Number((await database.query(`select count(*) from ${name}`))[0]?.['count']);
    const before = await count(table);
    const key = freshKey();
    const refused = await refusingCommits(database, resource.names.table, () => postKeyed(editor, path, body, key));
    wantError(refused, 500, 'INTERNAL_ERROR', 'a create with a key whose commit the database refuses');
    want((await count('app_idempotency_keys')) === 0, 'no key is left of a create that was not committed', refused);
    const running = async () =>
      (await database.query("select 1 from pg_locks where not granted and relation = 'app_idempotency_keys'::regclass"))
        .length > 0;
    await database.holding('lock table app_idempotency_keys in share row exclusive mode', async () => {
      const answer = postKeyed(editor, path, body, freshKey()).catch(() => undefined);
      for (let waited = 0; waited < 10_000 && !(await running()); waited += 50) await sleep(50);
      want(await running(), 'the request waits to store its key, after it has stored the row');
      process.signal('SIGKILL');
      await process.exited;
      await answer;
    });
    for (let waited = 0; waited < 10_000 && (await running()); waited += 50) await sleep(50);
    want((await count(table)) === before, 'no row is left of a request whose process was killed');
    want((await count('app_idempotency_keys')) === 0, 'no key is left of it either');
  },
};
