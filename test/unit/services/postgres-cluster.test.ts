import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgresCluster, type PostgresCluster } from '../../../src/services/postgres-cluster.ts';

let cluster: PostgresCluster;
beforeAll(async () => {
  cluster = await startPostgresCluster();
}, 120_000);
afterAll(() => cluster.stop());

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

it('gives every database a life of its own', async () => {
  const [one, two] = [await cluster.createDatabase('one'), await cluster.createDatabase('two')];
  await query(one, 'create table only_here (id integer)');
  await expect(query(two, 'select * from only_here')).rejects.toThrow('does not exist');
});

it('copies a template', async () => {
  await query(await cluster.createDatabase('source'), "create table words as select 'hello' as word");
  expect(await query(await cluster.createDatabase('copy', 'source'), 'select word from words')).toEqual([
    { word: 'hello' },
  ]);
});

it('refuses a wrong password, also on loopback', async () => {
  const url = new URL(await cluster.createDatabase('guarded'));
  url.password = 'wrong';
  await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
});

it('is gone while paused and back on the same port with its rows', async () => {
  const url = await cluster.createDatabase('kept');
  await query(url, 'create table t as select 1 as n');
  await cluster.pause();
  await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  await cluster.resume();
  expect(await query(url, 'select n from t')).toEqual([{ n: 1 }]);
});

it('tells the statements that ran meanwhile, of every connection, and no others', async () => {
  const url = await cluster.createDatabase('watched');
  await query(url, 'select 1 as before');
  const statements = await cluster.statementsDuring(async () => {
    await query(url, 'select 2 as meanwhile');
    await query(url, 'select 3 as\n too');
  });
  await query(url, 'select 4 as afterwards');
  expect(statements).toEqual(['select 2 as meanwhile', 'select 3 as']);
  expect(await query(url, 'show log_statement')).toEqual([{ log_statement: 'none' }]);
});

it('leaves neither process nor folder after stop', async () => {
  const own = await startPostgresCluster();
  const rows = (await query(await own.createDatabase('x'), 'show data_directory')) as { data_directory: string }[];
  const data = rows[0]?.data_directory ?? '';
  const pid = Number((await readFile(`${data}/postmaster.pid`, 'utf8')).split('\n')[0]);
  await own.stop();
  expect(existsSync(dirname(data))).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
