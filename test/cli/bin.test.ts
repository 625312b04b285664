import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- plain JavaScript without types: it must run on a Node that cannot read ours
import { satisfiesNode as untyped } from '../../bin/satisfies-node.js';
import { exitCode } from '../../src/errors.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const satisfiesNode = untyped as (version: string, range: string) => boolean;
const bin = join(packageRoot, 'bin', 'backwright.js');

describe('the bin', { timeout: 120_000 }, () => {
  it.each([
    ['24.11.0', true],
    ['24.21.0', true],
    ['25.0.0', true],
    ['22.18.0', true],
    ['22.19.1', true],
    ['24.10.9', false],
    ['23.11.0', false],
    ['22.17.9', false],
    ['20.20.2', false],
    ['8.17.0', false],
  ])('knows whether Node %s will do: %s', (version, verdict) => {
    expect(satisfiesNode(version, '^22.18.0 || >=24.11.0')).toBe(verdict);
  });

  it('names the Node it needs when another one runs it, and exits 76', () => {
    const older = "Object.defineProperty(process.versions, 'node', { value: '20.1.0' })";
    const preload = `data:text/javascript,${encodeURIComponent(older)}`;
    const result = spawnSync(process.execPath, ['--import', preload, bin, '--version'], { encoding: 'utf8' });
    expect(result).toMatchObject({ status: exitCode.refused, stdout: '' });
    expect(result.stderr).toContain('needs Node ^22.18.0 || >=24.11.0, and this is Node 20.1.0');
  });

  it('prints its version', () => {
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('loads neither Yeoman nor a parser nor a prompt for --version and --help', () => {
    const spy = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (/yeoman|inquirer|execa|^yaml$|^zod|^ejs$|templates\\//.test(name)) process.stderr.write('loaded ' + name + '\\n');
        return next(name, context);
      } });`;
    const preload = `data:text/javascript,${encodeURIComponent(spy)}`;
    for (const flag of ['--version', '--help']) {
      const result = spawnSync(process.execPath, ['--import', preload, bin, flag], { encoding: 'utf8' });
      expect(result).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('means create when it is called by the name that npm create uses', () => {
    const link = join(temporaryFolder(), 'create-backwright');
    symlinkSync(bin, link);
    const help = (path: string): string => execFileSync(process.execPath, [path, '--help'], { encoding: 'utf8' });
    expect(help(link)).toContain('Usage: backwright create');
    expect(help(join(packageRoot, 'bin', 'create-backwright.js'))).toContain('Usage: backwright create');
    expect(help(bin)).toContain('Usage: backwright COMMAND');
  });

  it('goes on in peace when its reader leaves early', () => {
    const result = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" schema | head -c 1`], { encoding: 'utf8' });
    expect(result).toMatchObject({ stdout: '{', stderr: '' });
  });
});
