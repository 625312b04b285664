import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runProgram } from '../../scripts/process/run-program.ts';
import { packageRoot } from '../../src/package-root.ts';
import { expectSuccess } from '../backends/expect-success.ts';

let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'bw-yo-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'create-backwright'), { recursive: true });
  const argv = ['tar', 'xzf', inject('tarball'), '--strip-components=1', '-C', join(modules, 'create-backwright')];
  expectSuccess(await runProgram({ argv, cwd: project }));
  cpSync(join(packageRoot, 'packages/generator-backwright'), join(modules, 'generator-backwright'), {
    recursive: true,
  });
  symlinkSync(join(packageRoot, 'node_modules/yeoman-generator'), join(modules, 'yeoman-generator'));
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

it.each([
  ['app', 'AppGenerator'],
  ['resource', 'ResourceGenerator'],
])('generator-backwright has the generator %s', async (name, className) => {
  const path = `generator-backwright/generators/${name}/index.js`;
  const program = `import Base from 'yeoman-generator'; const { default: One } = await import('${path}'); console.log(One.name, One.prototype instanceof Base)`;
  const result = await runProgram({ argv: [process.execPath, '--input-type=module', '--eval', program], cwd: project });
  expectSuccess(result);
  expect(result.output).toBe(`${className} true\n`);
});
