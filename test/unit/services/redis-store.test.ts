import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openRedis } from '../../../src/services/redis-client.ts';
import { startRedisStore, type RedisStore } from '../../../src/services/redis-store.ts';

let store: RedisStore;
beforeAll(async () => {
  store = await startRedisStore();
}, 120_000);
afterAll(() => store.stop());

async function ask(url: string, ...command: readonly string[]) {
  const client = await openRedis(url);
  try {
    return await client.send(...command);
  } finally {
    client.close();
  }
}

it('gives every database keys of its own', async () => {
  await ask(store.url(0), 'SET', 'only', 'here: ünïcödé');
  expect(await ask(store.url(0), 'GET', 'only')).toBe('here: ünïcödé');
  expect(await ask(store.url(1), 'GET', 'only')).toBeNull();
  expect(await ask(store.url(4_000), 'DBSIZE')).toBe(0);
});

it('lets nobody in without the password', async () => {
  const url = new URL(store.url(0));
  url.password = '';
  await expect(ask(url.href, 'PING')).rejects.toThrow('NOAUTH');
});

it('shows every command to whoever monitors', async () => {
  const lines: string[] = [];
  const watcher = await openRedis(store.url(0));
  await watcher.monitor((line) => lines.push(line));
  await ask(store.url(7), 'MGET', 'a', 'b');
  await vi.waitFor(() => {
    expect(lines.join('\n')).toMatch(/\[7 .*"MGET" "a" "b"/);
  });
  watcher.close();
});

it('comes back empty on the same port after a pause', async () => {
  const url = store.url(2);
  await ask(url, 'SET', 'gone', '1');
  await store.pause();
  await expect(ask(url, 'PING')).rejects.toThrow();
  await store.resume();
  expect(await ask(url, 'GET', 'gone')).toBeNull();
});

it('takes its folder away when it stops', async () => {
  const other = await startRedisStore();
  const info = String(await ask(other.url(0), 'INFO', 'server'));
  const folder = dirname(/config_file:(\S+)/.exec(info)?.[1] ?? '');
  expect(existsSync(folder)).toBe(true);
  await other.stop();
  expect(existsSync(folder)).toBe(false);
}, 60_000);
