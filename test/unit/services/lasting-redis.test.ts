import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../../src/services/free-port.ts';
import { lastingRedis } from '../../../src/services/lasting-redis.ts';
import { openRedis } from '../../../src/services/redis-client.ts';
import { readServiceRecord } from '../../../src/services/service-record.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backwright-test-'));
});
afterEach(async () => {
  await lastingRedis.down(dir);
  const record = await readServiceRecord(dir, 'redis');
  if (record) await rm(record.folder, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
});

const silent = () => undefined;

async function ask(url = '', ...command: readonly string[]) {
  const client = await openRedis(url);
  try {
    return await client.send(...command);
  } finally {
    client.close();
  }
}

it('starts once, answers the same when asked again, and keeps its keys over down and up', async () => {
  expect(await lastingRedis.status(dir)).toBeUndefined();
  const first = await lastingRedis.up(dir, 'my-shop', silent);
  expect(await lastingRedis.up(dir, 'my-shop', silent)).toEqual(first);
  expect(await lastingRedis.status(dir)).toEqual(first);
  await ask(first['REDIS_URL'], 'SET', 'kept', 'yes');
  expect(await lastingRedis.down(dir)).toBe(true);
  expect(await lastingRedis.status(dir)).toBeUndefined();
  expect(await lastingRedis.down(dir)).toBe(false);
  expect(await lastingRedis.up(dir, 'my-shop', silent)).toEqual(first);
  expect(await ask(first['REDIS_URL'], 'GET', 'kept')).toBe('yes');
}, 60_000);

it.each(['', ':s3cret@'])(
  'fits the connection that .env names (login "%s")',
  async (login) => {
    const port = String((await freePort()) ?? 0);
    await writeFile(join(dir, '.env'), `REDIS_URL=redis://${login}localhost:${port}\n`);
    const env = await lastingRedis.up(dir, 'my-shop', silent);
    expect(env).toEqual({ REDIS_URL: `redis://${login}127.0.0.1:${port}` });
    expect(await ask(env['REDIS_URL'], 'PING')).toBe('PONG');
  },
  60_000,
);
