import { expect, test } from 'vitest';
import { readMigrations } from '../../../src/database/migrator.ts';

test('every migration has its own number, and a way up and a way down', async () => {
  const migrations = await readMigrations();
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort());
  for (const { name, up, down, checksum } of migrations) {
    expect({ name, up: up.trim() !== '', down: down.trim() !== '' }).toEqual({ name, up: true, down: true });
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  }
});
