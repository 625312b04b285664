import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabase, type ScratchDatabase } from '../fixtures/create-database.ts';
import { runProgram, type Outcome } from '../fixtures/run-program.ts';
import { testEnvironment } from '../fixtures/test-config.ts';

vi.mock('node:fs/promises', { spy: true });

const programs = {
  migrate: () => import('../../src/commands/migrate.ts'),
  openapi: () => import('../../src/commands/openapi.ts'),
  routes: () => import('../../src/commands/routes.ts'),
  seed: () => import('../../src/commands/seed.ts'),
};

let database: ScratchDatabase;

beforeEach(async () => {
  database = await createDatabase();
  vi.mocked(writeFile).mockReset().mockResolvedValue();
});

afterEach(() => database.drop());

function run(program: keyof typeof programs, ...args: string[]): Promise<Outcome> {
  return runProgram(programs[program], args, { ...testEnvironment, DATABASE_URL: database.url });
}

const printed = (pattern: RegExp) =>
  expect.objectContaining({ output: expect.stringMatching(pattern) as string }) as Outcome;

describe('migrate', () => {
  test('goes up, says where it is, and goes down', async () => {
    expect(await run('migrate', 'status')).toEqual(printed(/^pending {2}\d{4}_/));
    expect(await run('migrate', 'up')).toEqual(printed(/^applied {2}\d{4}_/));
    expect(await run('migrate', 'up')).toMatchObject({ output: 'nothing to do', exitCode: 0 });
    expect(await run('migrate', 'status')).toEqual(printed(/^applied {2}\d{4}_/));
    expect(await run('migrate', 'down')).toEqual(printed(/^taken back {2}/));
    expect(await run('migrate', 'down', '--all')).toMatchObject({ exitCode: 0 });
  });

  test('starts a new migration after the last one', async () => {
    expect(await run('migrate', 'new', 'add_colour')).toEqual(
      printed(/^created {2}migrations\/\d{4}_add_colour\.up\.sql and \.down\.sql$/),
    );
    const files = vi.mocked(writeFile).mock.calls.map(([file]) => file as URL);
    expect(files.map(({ pathname }) => pathname.replace(/^.*_/, ''))).toEqual(['colour.up.sql', 'colour.down.sql']);
  });

  test.each([
    [['sideways'], /^usage: migrate up/],
    [['new', 'Not Snake'], /must be snake_case/],
  ])('explains what is wrong with %j', async (args, message) => {
    const { errors, exitCode } = await run('migrate', ...args);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(message);
  });

  test('ends with 78 when the configuration is wrong', async () => {
    const environment = { ...testEnvironment, DATABASE_URL: 'mysql://elsewhere' };
    const { errors, exitCode } = await runProgram(programs.migrate, ['up'], environment);
    expect(exitCode).toBe(78);
    expect(errors).toContain('DATABASE_URL');
  });
});

describe('openapi', () => {
  test('writes the document that is committed', async () => {
    expect(await run('openapi')).toMatchObject({ output: 'wrote docs/openapi.json', exitCode: 0 });
    const [file, text] = (vi.mocked(writeFile).mock.calls[0] ?? []) as [URL, string];
    expect(file.pathname).toMatch(/\/openapi\.json$/);
    if (existsSync(file)) expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('routes', () => {
  test('lists every operation with its method', async () => {
    const { output, exitCode } = await run('routes');
    expect(exitCode).toBe(0);
    for (const line of output.split('\n').filter(Boolean)) expect(line).toMatch(/^(GET|POST|PUT|PATCH|DELETE) +\//);
  });
});

describe('seed', () => {
  test('adds the example rows once', async () => {
    await run('migrate', 'up');
    expect(await run('seed')).toEqual(printed(/: [1-9]\d* added/));
    const { output, exitCode } = await run('seed');
    expect(exitCode).toBe(0);
    expect(output).not.toMatch(/: [1-9]\d* added/);
  });
});
