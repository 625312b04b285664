import { existsSync } from 'node:fs';
import { execa } from 'execa';
import { expect, it, vi } from 'vitest';

const program = `
  import { startPostgresCluster } from './src/services/postgres-cluster.ts';
  import { readFile } from 'node:fs/promises';
  import pg from 'pg';
  const cluster = await startPostgresCluster();
  const client = new pg.Client({ connectionString: await cluster.createDatabase('x') });
  client.on('error', () => undefined);
  await client.connect();
  const data = (await client.query('show data_directory')).rows[0].data_directory;
  console.log(data);
  console.log((await readFile(data + '/postmaster.pid', 'utf8')).split('\\n')[0]);
  process.exit(3);
`;

it('a program that ends without stopping its servers leaves none behind', async () => {
  const result = await execa(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    reject: false,
  });
  expect(result.exitCode).toBe(3);
  const [data = '', pid] = result.stdout.split('\n');
  expect(existsSync(data)).toBe(false);
  // The data is gone first; the process itself ends a moment later.
  await vi.waitFor(
    () => {
      expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    },
    { timeout: 5_000 },
  );
}, 60_000);
