import type { Database } from '../../src/contract/backend/database.ts';
import type { Client } from '../../src/contract/http/client.ts';
import { insertAccount } from '../../src/contract/insert-account.ts';
import { insertRow } from '../../src/contract/insert-row.ts';
import { accountName } from '../../src/contract/model/account-resource.ts';
import { has } from '../../src/contract/model/capabilities.ts';
import { may } from '../../src/contract/model/may.ts';
import { createRandom } from '../../src/contract/model/random.ts';
import type { Principals } from '../../src/contract/principals/principal.ts';
import { createRows } from '../../src/contract/rows.ts';
import { wantStatus } from '../../src/contract/want/want-status.ts';
import type { Spec } from '../../src/types.ts';

/** The rows that are there before a run: resource name -> ids. Those of accounts belong to people who never sign in. */
export type SeededRows = Readonly<{
  live: ReadonlyMap<string, readonly string[]>;
  /** Rows that wait to be restored. */
  deleted: ReadonlyMap<string, readonly string[]>;
}>;

/** Rows of every resource, and of these how many more are deleted where they can be restored. */
const [liveEach, deletedEach] = [50, 25];

/** What `seedRows` needs to know; `editor` sends each request as somebody who may make it. */
export type SeedRequest = Readonly<{ spec: Spec; database: Database; editor: Client; principals: Principals }>;

/** Makes rows of every resource of a spec that can be created, and accounts for them to refer to. */
export async function seedRows({ spec, database, editor, principals }: SeedRequest): Promise<SeededRows> {
  const random = createRandom(1, 'fuzz');
  const account = () => insertAccount(database, spec, random);
  const insert = { row: insertRow.bind(undefined, database), account };
  const rows = createRows({ spec, client: editor, principals, random, insert });
  const live = new Map<string, readonly string[]>();
  const deleted = new Map<string, readonly string[]>();
  if (has(spec, 'users')) live.set(accountName, await many(liveEach, account));
  for (const resource of spec.resources.filter((one) => may(one, 'create'))) {
    live.set(resource.name, await many(liveEach, async () => (await rows.create(resource)).id));
    if (!may(resource, 'delete', 'restore')) continue;
    const remove = async () => {
      const { id, path } = await rows.create(resource);
      wantStatus(await editor.delete(path), 204, 'DELETE of a row that is to be restored');
      return id;
    };
    deleted.set(resource.name, await many(deletedEach, remove));
  }
  return { live, deleted };
}

/** Does something again and again, in turn. */
async function many<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  while (done.length < count) done.push(await work());
  return done;
}
