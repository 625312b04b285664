import { InternalError } from '../../errors.ts';
import type { Spec } from '../../types.ts';
import { openDatabase, type Database } from '../backend/database.ts';
import { suiteBodyLimit } from '../backend/profile.ts';
import { renewAnswers } from '../backend/renew-answers.ts';
import type { Check } from '../check.ts';
import type { CheckContext, RedisControl } from '../check-context.ts';
import { createClient } from '../http/client.ts';
import type { Exchange } from '../http/exchange.ts';
import { ordinaryResources } from '../model/account-resource.ts';
import { has } from '../model/capabilities.ts';
import { createRandom } from '../model/random.ts';
import { createEditor } from '../principals/create-editor.ts';
import { createPrincipals } from '../principals/create-principals.ts';
import { insertAccount } from '../insert-account.ts';
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

function tables(spec: Spec, database: Database): string {
  return ordinaryResources(spec)
    .map(({ names }) => database.identifier(names.table))
    .join(', ');
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
    const client = createClient(url, seen, signal, has(spec, 'ifMatch') ? '*' : undefined);
    endings.push(() => client.close());
    return client;
  };
  const client = clientOf(check.lane === 'quiet' ? target.quietUrl : target.sharedUrl);
  const principals = createPrincipals(spec, check.lane === 'quiet' ? target.quietBook : target.sharedBook, client);
  const editor = createEditor(spec, client, principals);
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

  const insertInto = (into: () => Database, redis: RedisControl | undefined): Insert => ({
    async row(resource, members) {
      const id = await insertRow(into(), resource, members);
      await renewAnswers(redis, spec);
      return id;
    },
    account: () => insertAccount(into(), spec, random),
  });
  const insert = bench && insertInto(database, bench.redis);
  const rows = createRows({ spec, client: editor.client, principals, random, insert });
  const context: CheckContext = {
    spec,
    client,
    editor: editor.client,
    async authorization(method, path) {
      const sender = await editor.senderOf(method, path);
      return sender ? `Authorization: Bearer ${sender.tokens.access_token}\r\n` : '';
    },
    principals,
    rows,
    random,
    has: (need) => target.has.has(need),
    bodyLimit: suiteBodyLimit,
    database,
    async empty() {
      if (!bench || check.lane !== 'quiet') return false;
      if (ordinaryResources(spec).length > 0) await database().query(`truncate ${tables(spec, database())} cascade`);
      await renewAnswers(bench.redis, spec);
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
      const ownPrincipals = createPrincipals(spec, started.book, ownClient);
      const { client: ownEditor } = createEditor(spec, ownClient, ownPrincipals);
      const ownRows = createRows({
        ...{ spec, client: ownEditor, principals: ownPrincipals, random },
        insert: insertInto(() => started.database, started.redis),
      });
      return { ...started, client: ownClient, editor: ownEditor, principals: ownPrincipals, rows: ownRows };
    },
    createDatabase: async (kind) => keep(await laboratory().createDatabase(kind)),
    mail() {
      if (!target.mail) throw new InternalError(`${check.id} reads mails and did not declare it in "needs"`);
      return target.mail;
    },
    oidc() {
      if (!target.providers) throw new InternalError(`${check.id} uses providers and did not declare it in "needs"`);
      return target.providers;
    },
    folder: laboratory,
  };
  return {
    context,
    async release() {
      for (const end of endings.toReversed()) await end().catch(() => undefined);
    },
  };
}
