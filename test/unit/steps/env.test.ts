import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { env } from '../../../src/steps/env.ts';
import { fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const planned = plan(fakeSpec(), fakeLibrary());
const read = (dir: string): Record<string, string | undefined> => parseEnv(readFileSync(join(dir, '.env'), 'utf8'));

describe('the step env', () => {
  it('writes a file that only its owner can read', async () => {
    const dir = temporaryFolder();
    await expect(env.run({ dir, plan: planned })).resolves.toEqual({ status: 'done' });
    expect(statSync(join(dir, '.env')).mode & 0o777).toBe(0o600);
  });

  it('gives every project secrets of its own, of at least 256 bits', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await env.run({ dir: one, plan: planned });
    await env.run({ dir: two, plan: planned });
    expect(read(one)['APP_SECRET']).toMatch(/^[\w-]{43}$/);
    expect(read(one)['APP_SECRET']).not.toBe(read(two)['APP_SECRET']);
  });

  it('writes development values where the default in code does not suit, and leaves the other defaults alone', async () => {
    const dir = temporaryFolder();
    await env.run({ dir, plan: planned });
    expect(read(dir)).toEqual({
      APP_SECRET: expect.any(String) as string,
      APP_ENV: 'development',
      DATABASE_URL: 'postgres://app:app@localhost:5432/app',
    });
  });

  it('never touches a .env that is there', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, '.env'), 'MINE=1\n');
    await expect(env.run({ dir, plan: planned })).resolves.toMatchObject({ status: 'skipped' });
    expect(read(dir)).toEqual({ MINE: '1' });
  });

  it('fails with what to do by hand when the folder cannot be written', async () => {
    const result = await env.run({ dir: join(temporaryFolder(), 'gone'), plan: planned });
    expect(result).toMatchObject({ status: 'failed', repeat: expect.stringContaining('.env.example') as string });
  });
});
