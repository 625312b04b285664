import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccountBook } from '../../../../src/contract/principals/account-book.ts';
import { readPrincipals } from '../../../../src/contract/principals/read-principals.ts';
import { createClient } from '../../../../src/contract/http/client.ts';
import { accountSpec as spec } from '../fake/account-spec.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'principals-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function read(text: string) {
  const file = join(dir, 'principals.json');
  await writeFile(file, text);
  return readPrincipals(file);
}

it('reads tokens and passwords by role', async () => {
  const principals = await read(
    '{"admin":{"access_token":"a.b.c"},"reader":{"email":"r@example.com","password":"secret"}}',
  );
  expect([...principals]).toEqual([
    ['admin', { email: '', accessToken: 'a.b.c' }],
    ['reader', { email: 'r@example.com', password: 'secret' }],
  ]);
});

it.each([['nonsense'], ['[]'], ['{"admin":{}}'], ['{"admin":{"email":"a@example.com"}}']])(
  'refuses %s',
  async (text) => {
    await expect(read(text)).rejects.toThrow(/cannot be read|not a JSON object|malformed/);
  },
);

it('gives the principals that the file names and says which one is missing', async () => {
  const token = `x.${Buffer.from('{"sub":"42"}').toString('base64url')}.y`;
  const book = createAccountBook({ spec, given: await read(JSON.stringify({ admin: { access_token: token } })) });
  const client = createClient('http://127.0.0.1:9', () => undefined, new AbortController().signal);
  expect((await book.shared('admin', client)).userId).toBe('42');
  await expect(book.shared('reader', client)).rejects.toThrow('needs principals: --principals names none');
  await expect(book.fresh('admin', client)).rejects.toThrow('needs principals');
  await client.close();
});
