import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serverAccount } from '../../../src/services/server-account.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backwright-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function passwd(...lines: string[]): Promise<string> {
  const file = join(folder, 'passwd');
  await writeFile(file, lines.join('\n'));
  return file;
}

it('is the postgres account when we are root, before nobody', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  const file = await passwd(
    'root:x:0:0::/root:/bin/sh',
    'nobody:x:65534:65534::/:/bin/false',
    'postgres:x:101:104::/:/bin/sh',
  );
  expect(await serverAccount(file)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
});

it('is nobody when there is no postgres account', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  expect(await serverAccount(await passwd('nobody:x:65534:65534::/:/bin/false'))).toEqual({
    name: 'nobody',
    uid: 65534,
    gid: 65534,
  });
});

it('is ourselves when we are not root', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  expect(await serverAccount(await passwd('postgres:x:101:104::/:/bin/sh'))).toBeUndefined();
});
