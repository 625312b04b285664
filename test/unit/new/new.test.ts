import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertIntoList } from '../../../scripts/new/insert-into-list.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** A copy of what `npm run new` works on. The dependencies are linked, so that the compiler can check the result. */
function checkout(): string {
  const root = temporaryFolder();
  for (const path of ['package.json', 'tsconfig.json', 'scripts', 'src', 'templates']) {
    cpSync(join(packageRoot, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(packageRoot, 'node_modules'), join(root, 'node_modules'));
  return root;
}

let root: string;
beforeEach(() => {
  root = checkout();
});

const run = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'new.ts'), ...argv], { cwd: root, encoding: 'utf8' });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The errors of the strict compiler in the named files of the copy, lists and skeletons together. */
function compile(...paths: readonly string[]): readonly string[] {
  const project = { extends: './tsconfig.json', include: paths, exclude: [] };
  const script = `
    const ts = require('typescript');
    const parsed = ts.parseJsonConfigFileContent(${JSON.stringify(project)}, ts.sys, ${JSON.stringify(root)});
    const program = ts.createProgram(parsed.fileNames, parsed.options);
    const wanted = ${JSON.stringify(paths.map((path) => join(root, path)))};
    const found = ts.getPreEmitDiagnostics(program).filter((one) => wanted.includes(one.file?.fileName ?? ''));
    console.log(JSON.stringify(found.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '))));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' })) as string[];
}

describe('npm run new', { timeout: 120_000 }, () => {
  it('makes a choice and enters it in the list of its axis', () => {
    const result = run('choice', 'cache/valkey', '--label', 'valkey', '--says', 'Redis by another name.');
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(read('src/catalog/cache/index.ts')).toContain(', valkey];');
    expect(compile('src/catalog/cache/valkey.ts', 'src/catalog/cache/index.ts')).toEqual([]);
  });

  it('makes a part and enters it in the list of a stack', () => {
    const says = 'Redis by ioredis.';
    const result = run(
      'part',
      'typescript/cache-redis',
      '--axis',
      'cache',
      '--choices',
      'redis',
      '--stack',
      'typescript/express',
      '--says',
      says,
    );
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(read('templates/typescript/express/stack.ts')).toContain("from '../cache-redis/part.ts'");
    expect(compile('templates/typescript/cache-redis/part.ts', 'templates/typescript/express/stack.ts')).toEqual([]);
  });

  it('makes a stack and enters it in the list of stacks', () => {
    expect(run('stack', 'typescript/hono')).toMatchObject({ status: 0, stderr: '' });
    expect(read('templates/index.ts')).toContain('[express, fastapi, hono]');
    expect(
      compile('templates/typescript/hono/stack.ts', 'templates/typescript/hono/part.ts', 'templates/index.ts'),
    ).toEqual([]);
  });

  it('makes a check and enters it in the list of the suite', () => {
    const result = run('check', 'query/q99-odd-pages', '--contract', 'Odd pages are served too.');
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(compile('src/contract/checks/query/q99-odd-pages.ts', 'src/contract/checks/index.ts')).toEqual([]);
  });

  it('writes nothing over what is there', () => {
    const before = read('src/catalog/cache/index.ts');
    const result = run('choice', 'cache/redis', '--label', 'redis', '--says', 'Again.');
    expect(result).toMatchObject({ status: 64, stderr: 'already there: src/catalog/cache/redis.ts\n' });
    expect(read('src/catalog/cache/index.ts')).toBe(before);
  });

  it.each([
    [[], 'npm run new -- choice'],
    [['widget'], 'npm run new -- choice'],
    [['choice', 'Cache/Redis', '--label', 'x', '--says', 'x'], '"Cache/Redis" does not fit'],
    [['choice', 'cache/x'], 'missing: --label, --says'],
    [['stack', 'typescript/koa'], 'not in the catalogue of stacks'],
  ])('explains how it is used: %j', (argv, hint) => {
    const result = run(...argv);
    expect(result.status).toBe(64);
    expect(result.stderr).toContain(hint);
  });
});

describe('insertIntoList', () => {
  it('keeps every other byte', () => {
    const text = "import { a } from './a.ts';\n\n// why\nexport const list: readonly A[] = [a /* first */];\n";
    const line = { path: 'x.ts', entry: 'b', importLine: "import { b } from './b.ts';" };
    expect(insertIntoList(text, line)).toBe(
      "import { a } from './a.ts';\nimport { b } from './b.ts';\n\n// why\nexport const list: readonly A[] = [a, b /* first */];\n",
    );
  });

  it('refuses an entry that is listed already, and a file without the list', () => {
    const line = { path: 'x.ts', entry: 'a', importLine: '' };
    expect(() => insertIntoList('export const list = [a];', line)).toThrow('x.ts lists a already');
    expect(() => insertIntoList('export const one = 1;', { ...line, property: 'parts' })).toThrow(
      'no list called parts',
    );
  });
});
