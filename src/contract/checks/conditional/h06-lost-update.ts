import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { may } from '../../model/may.ts';
import { wantError } from '../../want/want-error.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { NotRun } from '../../not-run.ts';
import type { Body, Row } from '../../rows.ts';
import { tagOf } from './tag-of.ts';
import { telling } from './telling-change.ts';

const rounds = 4;
const writers = 6;

/** Of several who change the version that all have seen, one does. */
function wantOneWinner(exchanges: readonly Exchange[], what: string): void {
  const winners = exchanges.filter(({ status }) => status === 200 || status === 204);
  const statuses = exchanges.map(({ status }) => status).toSorted();
  const odd = exchanges.find(({ status }) => ![200, 204, 412].includes(status));
  want(winners.length === 1, `${what}: one succeeds and all others answer 412, not ${statuses.join(' ')}`, odd);
  for (const exchange of exchanges.filter((one) => !winners.includes(one)))
    wantError(exchange, 412, 'PRECONDITION_FAILED', what);
}

/** What each writer makes of a row; unique values are new ones. */
async function changesOf(context: CheckContext, resource: Resource, row: Row): Promise<readonly Body[]> {
  const changes = await Promise.all(Array.from({ length: writers }, () => telling(context, resource, row)));
  return changes.map((change) => {
    if (!change) throw new NotRun(`nothing of a ${resource.names.words} can be changed`);
    return change;
  });
}

async function race(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, rows } = context;
  for (let round = 0; round < rounds; round += 1) {
    const row = await rows.create(resource);
    const headers = { 'if-match': tagOf(row.exchange) };
    const patches = await changesOf(context, resource, row);
    const answers = await Promise.all(patches.map((json) => client.send('PATCH', row.path, { json, headers })));
    wantOneWinner(answers, `${String(writers)} concurrent PATCHes with the same If-Match`);
    if (!may(resource, 'delete')) continue;
    const doomed = await rows.create(resource);
    const tag = { 'if-match': tagOf(doomed.exchange) };
    const changes = await changesOf(context, resource, doomed);
    const mixed = changes.map((json, index) =>
      index % 2 === 0
        ? client.send('PATCH', doomed.path, { json, headers: tag })
        : client.send('DELETE', doomed.path, { headers: tag }),
    );
    wantOneWinner(await Promise.all(mixed), 'concurrent PATCHes and DELETEs with the same If-Match');
  }
}

/** Writers that have seen the same version. */
export const h06: Check = {
  id: 'H06',
  title: 'lost updates',
  contract: 'Of concurrent PATCHes and DELETEs with the same If-Match exactly one succeeds; all others answer 412.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'update']),
  async run(context) {
    await eachResource(context, ['create', 'update'], (resource) => race(context, resource));
  },
};
