import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { seriesOf } from '../../model/metrics-text.ts';
import { expectedRoutes } from '../../model/expected-routes.ts';
import { want } from '../../want/want.ts';
import { scrape, whenMetrics } from './scrape.ts';

const paths = 1_000;
const batch = 20;
const settling = 200;

/** Metrics about requests; those about the process itself come and go. */
const ours = /^(http|db|auth|rate_limit|resource)_/;

async function series({ client }: CheckContext): Promise<ReadonlySet<string>> {
  const { samples } = await scrape(client);
  return new Set(samples.filter(({ name }) => ours.test(name)).map(seriesOf));
}

/** What strangers can do to the number of series. */
export const b04: Check = {
  id: 'B04',
  title: 'cardinality',
  contract: '1,000 random paths, below the API and elsewhere, with known and unknown methods, add no series.',
  needs: [],
  lane: 'quiet',
  when: whenMetrics,
  async run(context) {
    const { client, random, spec } = context;
    const bases = ['', spec.api.basePath, ...expectedRoutes(spec).map(({ path }) => path.replace(/\/\{.*$/, ''))];
    const send = async (base: string, method: string, end: string) =>
      client.send(method, `${base}/${random.token(16)}${end}`);
    const ends = ['', '/x'];
    const methods = ['GET', 'POST', 'DELETE', 'PROPFIND'];
    const strange = ['PURGE', 'SEARCH', 'LOCK'];
    for (const base of new Set(bases)) {
      for (const method of methods) for (const end of ends) await send(base, method, end);
    }
    // The scrape is a request as well, and is counted after its answer.
    await series(context);
    await sleep(settling);
    const before = await series(context);
    for (let sent = 0; sent < paths; sent += batch) {
      await Promise.all(
        Array.from({ length: batch }, () =>
          send(random.pick(bases), random.pick([...methods, ...strange]), random.pick(ends)),
        ),
      );
    }
    const added = [...(await series(context))].filter((name) => !before.has(name));
    want(added.length === 0, `${String(paths)} random paths add no series, not ${added.slice(0, 3).join(' | ')}`);
  },
};
