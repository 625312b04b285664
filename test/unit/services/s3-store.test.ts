import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { s3Answers } from '../../../src/services/s3-place.ts';
import { startS3Store, type S3Store } from '../../../src/services/s3-store.ts';

let store: S3Store;
beforeAll(async () => {
  store = await startS3Store();
}, 600_000);
afterAll(() => store.stop());

const secretKey = () => store.env['S3_SECRET_ACCESS_KEY'] ?? '';
const ask = async (path: string) => (await fetch(`${store.env['S3_ENDPOINT'] ?? ''}${path}`)).status;

it('lets nobody in without its keys', async () => {
  expect(await ask('/files/anything')).toBe(403);
});

it('says that it is well at a path that only its secret gives', async () => {
  expect(await s3Answers({ port: store.port, secretKey: secretKey() })).toBe(true);
  expect(await s3Answers({ port: store.port, secretKey: 'another' })).toBe(false);
});

it('comes back on the same port after a pause', async () => {
  await store.pause();
  await expect(ask('/')).rejects.toThrow();
  await store.resume();
  expect(await ask('/files/anything')).toBe(403);
});

it('takes its folder away when it stops', async () => {
  const made = () => readdirSync(tmpdir()).filter((name) => name.startsWith('backwright-'));
  const before = new Set(made());
  const other = await startS3Store();
  const [folder = ''] = made().filter((name) => !before.has(name) && existsSync(`${tmpdir()}/${name}/s3.log`));
  expect(folder).not.toBe('');
  await other.stop();
  expect(made()).not.toContain(folder);
}, 60_000);
