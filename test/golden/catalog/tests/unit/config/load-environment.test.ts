import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadEnvironment } from '../../../src/config/load-environment.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'environment-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

test('the process environment wins over .env, which wins over .env.$APP_ENV', async () => {
  await writeFile(join(directory, '.env'), 'APP_ENV=staging\nHOST=local\nPORT=1\n');
  await writeFile(join(directory, '.env.staging'), 'HOST=staging\nPORT=2\nLOG_LEVEL=warn\n');
  const { values } = loadEnvironment({ PORT: '3' }, directory, ['APP_ENV', 'HOST', 'PORT', 'LOG_LEVEL']);
  expect(values).toEqual({ APP_ENV: 'staging', HOST: 'local', PORT: '3', LOG_LEVEL: 'warn' });
});

test('a missing APP_ENV means production', () => {
  expect(loadEnvironment({}, directory, ['APP_ENV']).values).toEqual({ APP_ENV: 'production' });
});

test('an empty value counts as absent', () => {
  expect(loadEnvironment({ HOST: '' }, directory, ['HOST']).values).toEqual({});
});

test('<NAME>_FILE names the file that holds the value', async () => {
  const file = join(directory, 'secret');
  await writeFile(file, 'from the file\n');
  const { values, problems } = loadEnvironment({ APP_SECRET_FILE: file }, directory, ['APP_SECRET']);
  expect({ values, problems }).toEqual({ values: { APP_SECRET: 'from the file' }, problems: [] });
});

test('a file that cannot be read is a problem, not a crash', () => {
  const { values, problems } = loadEnvironment({ HOST_FILE: join(directory, 'none') }, directory, ['HOST']);
  expect(values).toEqual({});
  expect(problems).toEqual([expect.stringContaining('HOST_FILE: cannot read')]);
});
