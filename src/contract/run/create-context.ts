import { InternalError } from '../../errors.ts';
import type { Resource, Spec } from '../../types.ts';
import { openDatabase, type Database } from '../backend/database.ts';
import { suiteBodyLimit } from '../backend/profile.ts';
import type { Check } from '../check.ts';
import type { CheckContext } from '../check-context.ts';
import { createClient } from '../http/client.ts';
import type { Exchange } from '../http/exchange.ts';
import { createRandom } from '../model/random.ts';
import { insertRow } from '../insert-row.ts';
import { createRows, type Insert } from '../rows.ts';
import type { RunTarget } from './run-target.ts';

/** What `createContext` needs to know. */
export type ContextRequest = Readonly<{
  check: Check;
  spec: Spec;
  target: RunTarget;
  seed: number;
  seen: (exchange: Exchange) => void;
  signal: AbortSignal;
}>;

function tables(resources: readonly Resource[], database: Database): string {
  return resources.map(({ names }) => database.identifier(names.table)).join(', ');
}

/** Makes the context of one check, and the function that ends everything the check has started. */
export function createContext(request: ContextRequest): { context: CheckContext; release: () => Promise<void> } {
  const { check, spec, target, seed, seen, signal } = request;
  const endings: (() => Promise<void>)[] = [];
  const random = createRandom(seed, check.id);
  const bench = check.lane === 'quiet' ? target.quiet : target.shared;
  const laboratory = () => {
    if (!target.laboratory) throw new InternalError(`${check.id} uses what it did not declare in "needs"`);
    return target.laboratory;
  };
  const clientOf = (url: string) => {
    const client = createClient(url, seen, signal);
    endings.push(() => client.close());
    return client;
  };
  const client = clientOf(check.lane === 'quiet' ? target.quietUrl : target.sharedUrl);
  const keep = (database: Database) => {
    endings.push(() => database.close());
    return database;
  };
  let own: Database | undefined;
  const database = () => {
    if (!bench) throw new InternalError(`${check.id} uses SQL and did not declare it in "needs"`);
    own ??= keep(openDatabase(bench.database.url));
    return own;
  };

  const insert: Insert = bench && ((resource, members) => insertRow(database(), resource, members));
  const rows = createRows(spec, client, random, insert);
  const context: CheckContext = {
    spec,
    client,
    as: () => client,
    rows,
    random,
    has: (need) => target.has.has(need),
    bodyLimit: suiteBodyLimit,
    database,
    async empty() {
      if (!bench || check.lane !== 'quiet') return false;
      if (spec.resources.length > 0) await database().query(`truncate ${tables(spec.resources, database())} cascade`);
      rows.forget();
      return true;
    },
    logs() {
      if (!bench) throw new InternalError(`${check.id} reads logs and did not declare it in "needs"`);
      return bench.process.stdout();
    },
    async start(options) {
      const started = await laboratory().start(options);
      endings.push(() => started.stop());
      const ownClient = clientOf(started.url);
      const ownInsert: Insert = (resource, members) => insertRow(started.database, resource, members);
      return { ...started, client: ownClient, rows: createRows(spec, ownClient, random, ownInsert) };
    },
    createDatabase: async (kind) => keep(await laboratory().createDatabase(kind)),
    folder: laboratory,
  };
  return {
    context,
    async release() {
      for (const end of endings.toReversed()) await end().catch(() => undefined);
    },
  };
}
