import { describe, expect, test, vi } from 'vitest';
import { readMigrations } from '../../../src/database/migrator.ts';
import { createReadiness } from '../../../src/services/readiness.ts';
import { offlineDatabase } from '../../fixtures/offline-database.ts';

vi.mock('../../../src/database/migrator.ts', { spy: true });

function bring(...versions: string[]): void {
  const rest = { name: 'x', up: '', down: '', checksum: '' };
  vi.mocked(readMigrations).mockResolvedValue(versions.map((version) => ({ version, ...rest })));
}

describe('readiness', () => {
  test('is there when the database has every migration', async () => {
    bring();
    const readiness = await createReadiness(offlineDatabase());
    expect(await readiness.check()).toMatchObject({ status: 'ready', checks: { migrations: { status: 'ok' } } });
  });

  test('is not there while a migration is pending', async () => {
    bring('0001');
    const readiness = await createReadiness(offlineDatabase());
    expect(await readiness.check()).toMatchObject({
      status: 'not_ready',
      checks: { database: { status: 'ok' }, migrations: { status: 'failed' } },
    });
  });

  test('ends when the process drains', async () => {
    bring();
    const readiness = await createReadiness(offlineDatabase());
    expect(readiness.isDraining()).toBe(false);
    readiness.drain();
    expect(readiness.isDraining()).toBe(true);
    expect(await readiness.check()).toMatchObject({ status: 'draining' });
  });
});
