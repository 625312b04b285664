import { describe, expect, test } from 'vitest';
import { createStorage } from '../../../src/services/create-storage.ts';
import { testConfig } from '../../fixtures/test-config.ts';

/** Nobody answers at the address of the tests' settings. */
const storage = createStorage(testConfig());

const file = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  key: 'k'.repeat(43),
  target: 'Thing.file',
  name: 'a.png',
  content_type: 'image/png',
  size: 5,
  sha256: '00'.repeat(32),
  uploader_id: null,
  row_id: null,
  completed_at: null,
};

describe('the storage in S3', () => {
  test('is not available while the store is away, and says so at once when it was asked too often', async () => {
    const unavailable = { code: 'DEPENDENCY_UNAVAILABLE' };
    await expect(storage.read(file.key)).rejects.toMatchObject(unavailable);
    await expect(storage.ping()).rejects.toMatchObject(unavailable);
    await expect(storage.takeIn(file.key)).rejects.toMatchObject(unavailable);
    const started = performance.now();
    await expect(storage.prepare()).rejects.toMatchObject(unavailable);
    expect(performance.now() - started).toBeLessThan(50);
  });

  test('offers the store as clients reach it', async () => {
    expect((await storage.offer(file, 300)).url).toMatch(/^http:\/\/127\.0\.0\.1:1\//);
    const other = createStorage(testConfig({ S3_PUBLIC_ENDPOINT: 'https://files.example.com' }));
    const { url } = await other.offer(file, 300);
    expect(new URL(url).origin).toBe('https://files.example.com');
  });

  test('binds an offer to the type, the length, the hash and a time', async () => {
    const { url, headers } = await storage.offer(file, 300);
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe(`/tests/arrivals/${file.key}`);
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
    const signed = 'content-length;content-type;host;x-amz-checksum-sha256';
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe(signed);
    const checksum = `${'A'.repeat(43)}=`;
    expect(headers).toEqual({
      'Content-Type': 'image/png',
      'Content-Length': '5',
      'X-Amz-Checksum-Sha256': checksum,
    });
  });
});
