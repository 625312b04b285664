import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runVerify } from '../../../src/contract/command.ts';
import { startFake } from './fake/start-fake.ts';
import { startForeign } from './fake/start-foreign.ts';

const spec = `version: 1
name: notes
authentication: { type: none }
resources:
  Note:
    fields:
      title: string required max=40 filter sort search
      rank: integer min=0 max=1000 filter sort
      body: text
`;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backwright-test-'));
  // The account that runs PostgreSQL must reach a TMPDIR in here.
  await chmod(dir, 0o755);
  await writeFile(join(dir, 'backend.yaml'), spec);
});
afterEach(() => rm(dir, { recursive: true }));

/** A folder that looks like a generated backend and starts the fake, with or without a fault. */
async function makeBackend(...fault: string[]): Promise<void> {
  const main = resolve(import.meta.dirname, 'fake/main.ts');
  const settings = {
    install: [],
    build: [['node', '--version']],
    start: ['node', main, ...fault],
    migrate: ['node', '--version'],
    rollback: ['node', '--version'],
    seed: ['node', '--version'],
    openapi: 'openapi.json',
  };
  await mkdir(join(dir, 'contract'));
  await writeFile(join(dir, 'contract', 'settings.json'), JSON.stringify(settings));
}

function voice(): { text: () => string; out: (text: string) => void } {
  let said = '';
  return {
    text: () => said,
    out: (text) => {
      said += text;
    },
  };
}

it('builds, starts and checks a backend from its settings', async () => {
  await makeBackend();
  const { out, text } = voice();
  const code = await runVerify({
    dir,
    only: ['E01', 'Q01', 'C01'],
    junit: join(dir, 'reports', 'contract.xml'),
    seed: 11,
    out,
  });
  expect(text()).toContain('3 passed, 0 failed, 0 not run');
  expect(text()).toContain('seed 11');
  expect(code).toBe(0);
  expect(await readFile(join(dir, 'reports', 'contract.xml'), 'utf8')).toContain('tests="3" failures="0"');
}, 60_000);

it('ends with 1 and prints what was sent when a check fails', async () => {
  await makeBackend('per page uncapped');
  const { out, text } = voice();
  expect(await runVerify({ dir, only: ['Q01'], out })).toBe(1);
  expect(text()).toContain('GET /api/v1/notes?per_page=101');
  expect(text()).toContain('repeat with --seed');
}, 60_000);

it('checks a running backend by its address, and reports what needs more as not run', async () => {
  const fake = await startFake();
  const { out, text } = voice();
  const code = await runVerify({
    dir,
    url: fake.url,
    only: ['E01', 'P05', 'B01'],
    json: true,
    out,
    err: () => undefined,
  });
  await fake.stop();
  const report = JSON.parse(text()) as {
    passed: number;
    notRun: number;
    checks: Record<string, { status: string; why?: string }>;
  };
  expect(code).toBe(0);
  expect(report).toMatchObject({ passed: 1, failed: 0, notRun: 2 });
  expect(report.checks['P05']).toMatchObject({ status: 'not run', why: 'needs services, files' });
});

it('judges a backend that nobody generated, and says of each check what is missing', async () => {
  const foreign = await startForeign();
  const { out, text } = voice();
  const code = await runVerify({ dir, url: foreign.url, json: true, out, err: () => undefined });
  await foreign.stop();
  const report = JSON.parse(text()) as {
    passed: number;
    failed: number;
    checks: Record<string, { status: string; why?: string }>;
  };
  expect(code).toBe(1);
  expect(report.failed).toBeGreaterThan(25);
  const all = Object.values(report.checks);
  expect(all.filter(({ status }) => status === 'not run').every(({ why }) => (why ?? '') !== '')).toBe(true);
  // Nothing that it lacks is taken for kept, and no check falls over.
  for (const id of ['E02', 'E03', 'C01', 'Q01', 'H04', 'P09']) expect(report.checks[id]?.status, id).toBe('failed');
  expect(all.filter(({ status }) => !['passed', 'failed', 'not run'].includes(status))).toEqual([]);
});

it('ends with 1 when no check ran', async () => {
  const fake = await startFake();
  const { out } = voice();
  expect(await runVerify({ dir, url: fake.url, only: ['P05'], out })).toBe(1);
  await fake.stop();
});

it('says what is missing in a folder without settings', async () => {
  await expect(runVerify({ dir, out: () => undefined })).rejects.toThrow('contract/settings.json cannot be read');
});

it('names every malformed member of the settings', async () => {
  await mkdir(join(dir, 'contract'));
  await writeFile(join(dir, 'contract', 'settings.json'), '{"install":[["npm"]],"build":[[1]],"start":[]}');
  await expect(runVerify({ dir, out: () => undefined })).rejects.toThrow(/"build".*\n.*"start".*\n.*"migrate"/);
});

it.each([
  [['E01', 'Q01'], 1],
  [['E01', 'Q02'], 2],
])(
  'starts a backend for each lane that has checks: %j',
  async (only, starts) => {
    await makeBackend();
    const file = join(dir, 'contract', 'settings.json');
    const settings = JSON.parse(await readFile(file, 'utf8')) as { start: string[] };
    const start = ['sh', '-c', `echo started >> starts && exec ${settings.start.join(' ')}`];
    await writeFile(file, JSON.stringify({ ...settings, start }));
    await runVerify({ dir, only, out: () => undefined });
    expect((await readFile(join(dir, 'starts'), 'utf8')).match(/started/g)).toHaveLength(starts);
  },
  60_000,
);

it('says what the backend said when it does not start', async () => {
  await makeBackend();
  const file = join(dir, 'contract', 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as object;
  const start = ['node', '--eval', 'console.log("no such table"); process.exit(5)'];
  await writeFile(file, JSON.stringify({ ...settings, start }));
  await expect(runVerify({ dir, out: () => undefined })).rejects.toThrow('no such table');
}, 60_000);

it('lists the checks without running one', async () => {
  const { out, text } = voice();
  expect(await runVerify({ dir: '/nowhere', list: true, only: ['Q'], out })).toBe(0);
  expect(text().split('\n')).toHaveLength(13);
});

it('ends everything it started and answers 130 when it is interrupted', async () => {
  await makeBackend();
  const program = `
    import { runVerify } from './src/contract/command.ts';
    process.exitCode = await runVerify({ dir: process.env.DIR, only: ['E', 'C', 'Q'] });
  `;
  const child = execa(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    env: { DIR: dir, TMPDIR: dir },
    reject: false,
  });
  for await (const line of child.iterable()) if (line.includes('checks, seed')) child.kill('SIGINT');
  expect((await child).exitCode).toBe(130);
  const { stdout } = await execa('ps', ['-eo', 'args']);
  expect(stdout).not.toContain('contract/fake/main.ts');
  expect(stdout).not.toContain(dir);
}, 60_000);
