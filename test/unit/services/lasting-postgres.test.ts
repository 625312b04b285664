import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../../src/services/free-port.ts';
import { lastingPostgres } from '../../../src/services/lasting-postgres.ts';
import { readServiceRecord } from '../../../src/services/service-record.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backwright-test-'));
});
afterEach(async () => {
  await lastingPostgres.down(dir);
  const record = await readServiceRecord(dir, 'postgresql');
  if (record) await rm(record.folder, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
});

const silent = () => undefined;

async function count(url: string | undefined, text: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rowCount;
  } finally {
    await client.end();
  }
}

it('starts once, answers the same when asked again, and keeps its rows over down and up', async () => {
  expect(await lastingPostgres.status(dir)).toBeUndefined();
  const first = await lastingPostgres.up(dir, 'my-shop', silent);
  expect(new URL(first['DATABASE_URL'] ?? '').pathname).toBe('/my_shop');
  expect(await lastingPostgres.up(dir, 'my-shop', silent)).toEqual(first);
  expect(await lastingPostgres.status(dir)).toEqual(first);
  await count(first['DATABASE_URL'], 'create table t as select 1 as n');
  expect(await lastingPostgres.down(dir)).toBe(true);
  expect(await lastingPostgres.status(dir)).toBeUndefined();
  expect(await lastingPostgres.down(dir)).toBe(false);
  expect(await lastingPostgres.up(dir, 'my-shop', silent)).toEqual(first);
  expect(await count(first['DATABASE_URL'], 'select n from t')).toBe(1);
}, 60_000);

it('fits the connection that .env names, and hides its record from git', async () => {
  const port = (await freePort()) ?? 0;
  await writeFile(
    join(dir, '.env'),
    `APP_ENV=development\nDATABASE_URL=postgres://shop:s3cret@localhost:${String(port)}/shop_dev\n`,
  );
  const env = await lastingPostgres.up(dir, 'my-shop', silent);
  expect(env).toEqual({ DATABASE_URL: `postgres://shop:s3cret@127.0.0.1:${String(port)}/shop_dev` });
  expect(await readFile(join(dir, '.backwright', 'services', '.gitignore'), 'utf8')).toBe('*\n');
}, 60_000);
