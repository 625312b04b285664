import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { LocalStorage } from '../../../src/services/local-storage.ts';
import { createUploadSigner } from '../../../src/utils/upload-signer.ts';

const directory = mkdtempSync(join(tmpdir(), 'storage-'));
const storage = new LocalStorage(directory, 'https://api.example.com/api/v1', createUploadSigner('secret'));

afterAll(() => {
  rmSync(directory, { recursive: true });
});

async function* bytes(...parts: string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

test('what is written can be read, whole and in part, until it is removed', async () => {
  await storage.write('key1', bytes('hello ', 'world'));
  expect(await text(await storage.read('key1'))).toBe('hello world');
  expect(await text(await storage.read('key1', { start: 6, end: 8 }))).toBe('wor');
  await storage.remove('key1');
  await expect(storage.read('key1')).rejects.toThrow('ENOENT');
  await expect(storage.remove('key1')).resolves.toBeUndefined();
});

test('a write that fails leaves nothing', async () => {
  async function* broken() {
    yield await Promise.resolve(Buffer.from('half'));
    throw new Error('the client has gone');
  }
  await expect(storage.write('key2', broken())).rejects.toThrow('the client has gone');
  expect(readdirSync(join(directory, 'files', 'ke'))).toEqual([]);
});

test('what arrives is no file before it is taken in', async () => {
  expect(await storage.takeIn('key3')).toBe(false);
  await storage.arrive('key3', bytes('sent'));
  await expect(storage.read('key3')).rejects.toThrow('ENOENT');
  expect(await storage.takeIn('key3')).toBe(true);
  expect(await text(await storage.read('key3'))).toBe('sent');
});
