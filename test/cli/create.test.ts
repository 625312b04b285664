import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { exitCode } from '../../src/errors.ts';
import { folderFiles } from '../fixtures/folder-files.ts';
import { recordingTerminal } from '../fixtures/recording-terminal.ts';
import { shopSpec } from '../fixtures/shop-spec.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const quick = ['--skip', 'install,openapi,git-init'];

/** Runs a command line in a new folder that holds `backend.yaml`. */
async function run(argv: readonly string[], more: Partial<Terminal> = {}, spec = shopSpec) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'backend.yaml'), spec);
  const { terminal, out, err } = recordingTerminal(cwd, more);
  const code = await main(['create', ...argv], terminal);
  const left = folderFiles(cwd).filter((path) => path !== 'backend.yaml');
  return { cwd, code, out: out(), err: err(), left };
}

describe('create', { timeout: 120_000 }, () => {
  it('writes a backend with its spec, receipt, merge bases and .env, and nothing beside it', async () => {
    const { code, left, cwd, out } = await run(['--spec', 'backend.yaml', ...quick]);
    expect(code).toBe(exitCode.done);
    expect(left).toEqual(expect.arrayContaining(['shop/package.json', 'shop/backend.lock.json', 'shop/.env']));
    expect(left.filter((path) => path.endsWith('.pack'))).toHaveLength(1);
    expect(left.filter((path) => !path.startsWith('shop/'))).toEqual([]);
    expect(readFileSync(join(cwd, 'shop/backend.yaml'), 'utf8')).toBe(shopSpec);
    expect(out).toContain(`Created shop in ${join(cwd, 'shop')}`);
    expect(out).toContain('cd shop\n');
  });

  it('keeps the comments of a spec that flags change', async () => {
    const { cwd } = await run([
      '--spec',
      'backend.yaml',
      '--rate-limit-requests',
      '7',
      '--no-performance-caching',
      ...quick,
    ]);
    const text = readFileSync(join(cwd, 'shop/backend.yaml'), 'utf8');
    expect(text).toContain('# What we sell\n');
    expect(text).toContain('# as on the label\n');
    expect(text).toMatch(/rateLimit:\s+requests: 7\n/);
    expect(text).toMatch(/performance:\s+caching: false\n/);
  });

  it('reads the spec from standard input', async () => {
    const { code, left } = await run(['--spec', '-', ...quick], { readStdin: () => Promise.resolve(shopSpec) });
    expect(code).toBe(exitCode.done);
    expect(left).toContain('shop/package.json');
  });

  it('needs no file: a name and flags are enough, and the spec is written down', async () => {
    const flags = ['--authentication-type', 'none', '--cache-provider', 'none', '--deploy', 'github-actions'];
    const { code, cwd } = await run(['my-api', ...flags, '--integrations', '', '--yes', ...quick]);
    expect(code).toBe(exitCode.done);
    expect(readFileSync(join(cwd, 'my-api/backend.yaml'), 'utf8')).toContain('name: my-api\n');
  });

  it('takes the name of the folder for a spec without one, and the name of the spec otherwise', async () => {
    const unnamed = await run(['store', '--spec', 'backend.yaml', ...quick], {}, shopSpec.replace(/^name.*\n/m, ''));
    expect(JSON.parse(readFileSync(join(unnamed.cwd, 'store/package.json'), 'utf8'))).toMatchObject({ name: 'store' });
    const named = await run(['store', '--spec', 'backend.yaml', ...quick]);
    expect(JSON.parse(readFileSync(join(named.cwd, 'store/package.json'), 'utf8'))).toMatchObject({ name: 'shop' });
  });

  it('reports every problem of an illegal spec with its place, exits 65 and writes nothing', async () => {
    const spec = shopSpec.replace('max=80', 'max=eighty').replace('stock', '').replace('money required', 'monney');
    const { code, err, left } = await run(['--spec', 'backend.yaml', ...quick], {}, spec);
    expect(code).toBe(exitCode.illegalSpec);
    expect(err).toMatch(/^backend\.yaml:13:\d+ {2}/m);
    expect(err).toMatch(/^backend\.yaml:17:\d+ {2}.*money/m);
    expect(left).toEqual([]);
  });

  it('exits 69 for a choice that is written and not available, and writes nothing', async () => {
    const { code, err, left } = await run(['--spec', 'backend.yaml', ...quick], {}, `${shopSpec}stack: rails\n`);
    expect(code).toBe(exitCode.notAvailable);
    expect(err).toMatch(/^backend\.yaml:19:\d+ {2}/);
    expect(left).toEqual([]);
  });

  it('warns of nothing where every default is there', async () => {
    const { code, err } = await run(['--spec', 'backend.yaml', ...quick], {}, shopSpec.replace(/^cache.*\n/m, ''));
    expect(code).toBe(exitCode.done);
    expect(err).not.toContain('warning');
  });

  it('prints one JSON document, for a success and for an error', async () => {
    const good = await run(['--spec', 'backend.yaml', '--json', ...quick]);
    expect(JSON.parse(good.out)).toMatchObject({ status: 'created', exitCode: 0, name: 'shop', stack: 'express' });
    const bad = await run(['--spec', 'gone.yaml', '--json']);
    expect(JSON.parse(bad.out)).toMatchObject({ status: 'error', exitCode: 64, problems: [{ path: '--spec' }] });
    expect(bad.err).toBe('');
  });

  it('prints the plan and writes nothing', async () => {
    const { code, out, left } = await run(['--spec', 'backend.yaml', '--plan']);
    expect(code).toBe(exitCode.done);
    expect(out).toContain('package.json');
    expect(left).toEqual([]);
    const json = await run(['--spec', 'backend.yaml', '--plan', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ spec: { name: 'shop' }, files: expect.any(Array) as unknown });
  });

  it('compares with the disk and changes nothing', async () => {
    const { cwd, terminal } = { ...(await run(['--spec', 'backend.yaml', ...quick])), terminal: recordingTerminal };
    writeFileSync(join(cwd, 'shop/README.md'), '# mine\n');
    const before = folderFiles(cwd);
    const dry = terminal(cwd);
    await expect(main(['create', '--spec', 'backend.yaml', '--dry-run'], dry.terminal)).resolves.toBe(exitCode.done);
    expect(dry.out()).toBe('differs  README.md\n');
    const diff = terminal(cwd);
    await main(['create', '--spec', 'backend.yaml', '--dry-run', '--diff'], diff.terminal);
    expect(diff.out()).toMatch(/^--- a\/README\.md\n\+\+\+ b\/README\.md\n@@ -1 \+1,\d+ @@\n-# mine\n\+# shop\n/);
    expect(folderFiles(cwd)).toEqual(before);
  });

  it('refuses a folder that is not empty before it reads anything', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'shop'));
    writeFileSync(join(cwd, 'shop/notes.txt'), 'mine');
    const { terminal, err } = recordingTerminal(cwd);
    await expect(main(['create', 'shop', '--spec', 'gone.yaml'], terminal)).resolves.toBe(exitCode.refused);
    expect(err()).toContain('is not empty (notes.txt)');
    expect(folderFiles(cwd)).toEqual(['shop/', 'shop/notes.txt']);
  });

  it('fills the empty folder that it stands in', async () => {
    const cwd = temporaryFolder();
    const { terminal, out } = recordingTerminal(cwd, { readStdin: () => Promise.resolve(shopSpec) });
    await expect(main(['create', '.', '--spec', '-', ...quick], terminal)).resolves.toBe(exitCode.done);
    expect(folderFiles(cwd)).toContain('package.json');
    expect(out()).not.toContain('cd ');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const { code, left, err } = await run(['--spec', 'backend.yaml', ...quick], { signal: AbortSignal.abort() });
    expect(code).toBe(exitCode.interrupted);
    expect(err).toContain('interrupted');
    expect(left).toEqual([]);
  });

  it('keeps the files when a step fails, exits 2 and says how to repeat it', async () => {
    const nowhere = temporaryFolder();
    vi.stubEnv('PATH', nowhere);
    // The log of the failed step is kept in the system's folder for temporary files.
    vi.stubEnv('TMPDIR', nowhere);
    const { code, out, left } = await run(['--spec', 'backend.yaml']).finally(() => vi.unstubAllEnvs());
    expect(code).toBe(exitCode.manualStep);
    expect(out).toMatch(/install +failed in .*npm install was not found/);
    expect(out).toMatch(/Repeat it with: cd .*shop && npm install\n/);
    expect(out).toContain('openapi   skipped: it needs the step install');
    expect(left).toContain('shop/package.json');
  });

  it('refuses a step that the stack does not have, before anything is written', async () => {
    const { code, err, left } = await run(['--spec', 'backend.yaml', '--skip', 'instal']);
    expect(code).toBe(exitCode.usage);
    expect(err).toContain('Did you mean install?');
    expect(left).toEqual([]);
  });

  it('stores no merge bases when asked, and records that', async () => {
    const { cwd, left } = await run(['--spec', 'backend.yaml', '--no-base', ...quick]);
    expect(left.filter((path) => path.includes('.backwright'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(cwd, 'shop/backend.lock.json'), 'utf8'))).toMatchObject({ bases: 'none' });
  });

  it('never asks without a person, and never with --yes, --json or a spec file', async () => {
    for (const argv of [
      ['my-api', '--yes'],
      ['my-api', '--json'],
      ['--spec', 'backend.yaml'],
    ]) {
      const { code } = await run([...argv, ...quick], { interactive: true });
      expect(code).toBe(exitCode.done);
    }
  });
});
