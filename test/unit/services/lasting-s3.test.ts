import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../../src/services/free-port.ts';
import { lastingS3 } from '../../../src/services/lasting-s3.ts';
import { readServiceRecord } from '../../../src/services/service-record.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backwright-test-'));
});
afterEach(async () => {
  await lastingS3.down(dir);
  const record = await readServiceRecord(dir, 's3');
  if (record) await rm(record.folder, { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
});

const silent = () => undefined;

it('starts once, and answers the same when asked again and after down and up', async () => {
  expect(await lastingS3.status(dir)).toBeUndefined();
  const first = await lastingS3.up(dir, 'my-shop', silent);
  expect(first).toMatchObject({ S3_BUCKET: 'my-shop', S3_ACCESS_KEY_ID: 'app' });
  expect(await lastingS3.up(dir, 'my-shop', silent)).toEqual(first);
  expect(await lastingS3.status(dir)).toEqual(first);
  expect(await lastingS3.down(dir)).toBe(true);
  expect(await lastingS3.status(dir)).toBeUndefined();
  expect(await lastingS3.down(dir)).toBe(false);
  expect(await lastingS3.up(dir, 'my-shop', silent)).toEqual(first);
}, 600_000);

it('fits the bucket that .env names', async () => {
  const port = String((await freePort()) ?? 0);
  const lines = [`S3_ENDPOINT=http://localhost:${port}`, 'S3_BUCKET=mine', 'S3_SECRET_ACCESS_KEY=known-to-us'];
  await writeFile(join(dir, '.env'), lines.join('\n'));
  expect(await lastingS3.up(dir, 'my-shop', silent)).toMatchObject({
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'mine',
    S3_SECRET_ACCESS_KEY: 'known-to-us',
  });
}, 600_000);
