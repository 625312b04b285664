import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runProgram, type ProgramResult } from '../../scripts/process/run-program.ts';
import { packageRoot } from '../../src/package-root.ts';
import { expectSuccess } from '../backends/expect-success.ts';
import { folderBytes } from '../fixtures/folder-bytes.ts';

// What is published differs from a checkout: it is one bundle without dependencies, and lies in node_modules, where Node
// reads no TypeScript.
const spec = join(packageRoot, 'examples', 'catalog.yaml');
const create = (dir: string): readonly string[] => [
  'create',
  '--dir',
  dir,
  '--spec',
  spec,
  '--skip',
  'env,install,openapi,git-init',
];
const checkout = (...argv: readonly string[]): Promise<ProgramResult> =>
  runProgram({ argv: [process.execPath, join(packageRoot, 'bin', 'backwright.js'), ...argv], cwd: packageRoot });

describe.each([
  ['npm', ['npm', 'install', '--no-audit', '--no-fund', '--offline']],
  ['pnpm', ['npx', '--yes', 'pnpm@10.24.0', 'add', '--offline']],
  ['yarn', ['npx', '--yes', 'yarn@1.22.22', 'add', '--offline', '--no-lockfile']],
])('the published package, installed by %s into an empty folder', (_, install) => {
  let project: string;

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'bw-installed-'));
    writeFileSync(join(project, 'package.json'), '{ "name": "empty", "version": "1.0.0", "private": true }\n');
    // The package has no dependencies, so that it installs without a network.
    expectSuccess(await runProgram({ argv: [...install, inject('tarball')], cwd: project }));
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  const installed = (...argv: readonly string[]): Promise<ProgramResult> =>
    runProgram({ argv: [join(project, 'node_modules/.bin/backwright'), ...argv], cwd: project });

  it.each([
    ['prints its version', ['--version']],
    ['plans the same files', ['create', 'x', '--spec', spec, '--plan']],
    ['knows the same checks', ['verify', '--list']],
    ['prints the same schema', ['schema']],
    ['knows the same stacks', ['stacks']],
    ['explains the same', ['explain']],
    ['completes the same', ['completion', 'bash']],
  ])('%s as a checkout', async (__, argv) => {
    const result = await installed(...argv);
    expectSuccess(result);
    expect(result.output).toBe((await checkout(...argv)).output);
  });

  it('writes the same bytes as a checkout', async () => {
    expectSuccess(await installed(...create(join(project, 'theirs'))));
    expectSuccess(await checkout(...create(join(project, 'ours'))));
    expect(folderBytes(join(project, 'theirs'))).toEqual(folderBytes(join(project, 'ours')));
  });

  it('brings no package but itself, and runs nothing when it is installed', () => {
    const root = join(project, 'node_modules');
    expect(readdirSync(root).filter((name) => !name.startsWith('.'))).toEqual(['create-backwright']);
    const manifest = JSON.parse(readFileSync(join(root, 'create-backwright/package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
      dependencies?: object;
    };
    expect(Object.keys(manifest.scripts).filter((name) => /install$/.test(name))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });

  it('carries the licence of every package in the bundle, and none of our own source', () => {
    const own = join(project, 'node_modules/create-backwright');
    const text = readFileSync(join(own, 'dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['yaml', 'ejs', 'pg', 'inquirer', 'ajv']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(existsSync(join(own, 'src'))).toBe(false);
  });

  it('carries the schemas of OpenAPI, which verify reads from beside its own code', () => {
    const own = join(project, 'node_modules/create-backwright');
    expect(existsSync(join(own, 'dist/chunks/schemas/v3.1/schema.json'))).toBe(true);
  });
});
