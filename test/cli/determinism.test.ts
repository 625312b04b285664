import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { folderBytes } from '../fixtures/folder-bytes.ts';
import { shopSpec } from '../fixtures/shop-spec.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const bin = join(packageRoot, 'bin', 'backwright.js');
const argv = ['create', 'shop', '--spec', '-', '--skip', 'env,install,openapi,git-init'];

/** What a process of its own writes, in another place and another environment. */
function create(below: string, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const cwd = join(temporaryFolder(), below);
  mkdirSync(cwd, { recursive: true });
  const result = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    input: shopSpec,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect(result.stderr).not.toContain('error');
  expect(result.status).toBe(0);
  return folderBytes(join(cwd, 'shop'));
}

describe('one spec', { timeout: 120_000 }, () => {
  it('gives the same bytes in any place, time zone and language', () => {
    const here = create('.', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    const there = create('a place/with spaces', {
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      FORCE_COLOR: '1',
    });
    expect(Object.keys(here).length).toBeGreaterThan(20);
    expect(there).toEqual(here);
  });
});
