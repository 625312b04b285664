import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phases } from '../../scripts/test/phases.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { documents } from './documents.ts';
import { shellBlocks } from './shell-blocks.ts';

const commands = documents().flatMap(({ path, text }) =>
  shellBlocks(text)
    .flat()
    .map((command) => ({ path, command })),
);

/** Commands that cannot run inside a test run, each with the file that runs them, and what to look for there. */
const elsewhere: readonly (readonly [command: RegExp, file: string, proof: string])[] = [
  [/^npm ci( && npm test)?$/, '.ci/run', 'npm ci && npm test'],
  [/^npm ci && npm run demo$/, 'test/backends/demo.test.ts', "'scripts', 'demo.ts'"],
  [/ \/tmp\/my-api\b/, 'test/backends/readme.test.ts', "'/tmp/my-api'"],
  [/^npm run golden:update$/, 'test/golden/catalog.test.ts', 'npm run golden:update'],
];

const here = commands.filter(
  ({ command }) => !command.startsWith('npm test -- ') && !elsewhere.some(([pattern]) => pattern.test(command)),
);

describe('the documents', () => {
  it('have commands', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each(here)('$path: `$command` works', ({ command }) => {
    const target = join(temporaryFolder(), 'other-api');
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command.replaceAll('/tmp/other-api', target)], {
      cwd: packageRoot,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });

  it.each(elsewhere)('leave %s to %s', (pattern, file, proof) => {
    expect(commands.some(({ command }) => pattern.test(command))).toBe(true);
    expect(readFileSync(join(packageRoot, file), 'utf8')).toContain(proof);
  });

  it('name phases of the tests that exist', () => {
    const named = commands.flatMap(({ command }) => /^npm test -- (.*)$/.exec(command)?.[1]?.split(' ') ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !phases.some(({ id }) => id === name))).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { scripts: object };
    const named = documents()
      .filter(({ path }) => /^[A-Z]+\.md$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/npm run ([a-z][a-z:]*)/g)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });
});
