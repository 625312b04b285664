import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runProgram, type ProgramResult } from '../../scripts/process/run-program.ts';
import { packageRoot } from '../../src/package-root.ts';
import { expectSuccess } from './expect-success.ts';

// What is published differs from a checkout: it is compiled, has no development dependencies, and lies in node_modules,
// where Node reads no TypeScript.
let installed: string;

beforeAll(async () => {
  const parent = mkdtempSync(join(inject('workshop'), 'package-'));
  const [copy, project] = [join(parent, 'copy'), join(parent, 'project')];
  const left = /^(node_modules|dist|coverage|\.git)$/;
  cpSync(packageRoot, copy, { recursive: true, filter: (path) => !left.test(relative(packageRoot, path)) });
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
  expectSuccess(await runProgram({ argv: ['npm', 'pack', '--pack-destination', parent], cwd: copy }));
  const tarball = readdirSync(parent).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  const argv = ['npm', 'install', '--no-audit', '--no-fund', join(parent, tarball)];
  expectSuccess(await runProgram({ argv, cwd: project }));
  installed = project;
});

const spec = join(packageRoot, 'examples', 'catalog.yaml');
const checkout = (...argv: readonly string[]): Promise<ProgramResult> =>
  runProgram({ argv: [process.execPath, join(packageRoot, 'bin', 'backwright.js'), ...argv], cwd: packageRoot });

describe('the published package', () => {
  it.each([
    ['prints its version', ['--version']],
    ['plans the same files', ['create', 'x', '--spec', spec, '--plan']],
    ['knows the same checks', ['verify', '--list']],
    ['prints the same schema', ['schema']],
  ])('%s as a checkout', async (_, argv) => {
    const result = await runProgram({
      argv: [join(installed, 'node_modules/.bin/backwright'), ...argv],
      cwd: installed,
    });
    expectSuccess(result);
    expect(result.output).toBe((await checkout(...argv)).output);
  });

  it('has the Yeoman generator', async () => {
    const program = `console.log((await import('create-backwright/dist/generators/app/index.js')).default.name)`;
    const argv = [process.execPath, '--input-type=module', '--eval', program];
    const result = await runProgram({ argv, cwd: installed });
    expectSuccess(result);
    expect(result.output).toBe('AppGenerator\n');
  });
});
