import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { gitInit } from '../../../src/steps/git-init.ts';
import { fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const planned = plan(fakeSpec(), fakeLibrary());
const git = (dir: string, ...argv: readonly string[]): string =>
  execFileSync('git', argv, { cwd: dir, encoding: 'utf8' }).trim();

/** A backend's folder below a folder of its own, with one file; git knows nobody but whom the test names. */
function backend(author?: string): string {
  const home = temporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, 'gitconfig'));
  const known = author === undefined ? 'useConfigOnly = true' : `name = ${author}\n email = ${author}@example.com`;
  writeFileSync(join(home, 'gitconfig'), `[user]\n ${known}\n[commit]\n gpgSign = true\n`);
  const dir = join(home, 'shop');
  mkdirSync(dir);
  writeFileSync(join(dir, 'README.md'), '# shop\n');
  return dir;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the step git-init', { timeout: 120_000 }, () => {
  it('makes a repository on main with one commit of everything', async () => {
    const dir = backend('ada');
    await expect(gitInit.run({ dir, plan: planned })).resolves.toEqual({ status: 'done' });
    expect(git(dir, 'log', '--format=%D %an %s')).toBe('HEAD -> main ada Create shop');
    expect(git(dir, 'status', '--porcelain')).toBe('');
  });

  it('leaves the commit to a person whom git does not know', async () => {
    const dir = backend();
    await expect(gitInit.run({ dir, plan: planned })).resolves.toMatchObject({
      status: 'done',
      note: expect.stringContaining('name') as string,
    });
    expect(git(dir, 'status', '--porcelain')).toBe('A  README.md');
  });

  it('does nothing inside a repository', async () => {
    const dir = backend('ada');
    git(join(dir, '..'), 'init', '--quiet');
    await expect(gitInit.run({ dir, plan: planned })).resolves.toMatchObject({ status: 'skipped' });
    expect(existsSync(join(dir, '.git'))).toBe(false);
  });

  it('does nothing where git is missing', async () => {
    const dir = backend('ada');
    vi.stubEnv('PATH', join(dir, 'no-programs'));
    await expect(gitInit.run({ dir, plan: planned })).resolves.toEqual({
      status: 'skipped',
      note: 'git is not installed',
    });
  });

  it('is not led astray by the variables of a git hook', async () => {
    const dir = backend('ada');
    vi.stubEnv('GIT_DIR', join(dir, '..', 'elsewhere.git'));
    await expect(gitInit.run({ dir, plan: planned })).resolves.toEqual({ status: 'done' });
    expect(existsSync(join(dir, '.git', 'HEAD'))).toBe(true);
  });
});
