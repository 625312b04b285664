import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runProgram } from '../../scripts/process/run-program.ts';
import { packageRoot } from '../../src/package-root.ts';
import { shellBlocks } from '../docs/shell-blocks.ts';
import { expectSuccess } from './expect-success.ts';

const example = '/tmp/my-api';
const block = shellBlocks(readFileSync(join(packageRoot, 'README.md'), 'utf8')).find((lines) =>
  lines.some((line) => line.includes(example)),
);

describe("README's way to a backend of one's own", () => {
  it('works from the first line to the last', async () => {
    const lines = block ?? [];
    expect(lines.length).toBeGreaterThan(3);
    const target = join(mkdtempSync(join(inject('workshop'), 'readme-')), 'my-api');
    const down = lines.at(-1) ?? '';
    expect(down).toContain('services down');
    // The last line takes the server away, also when one before it fails.
    const script = [`trap ${JSON.stringify(down)} EXIT`, 'set -e', ...lines.slice(0, -1)].join('\n');
    const argv = ['bash', '-c', script.replaceAll(example, target)];
    const result = await runProgram({ argv, cwd: packageRoot });
    expectSuccess(result);
    expect(result.output).toContain('postgresql stopped');
    expect(result.output).toMatch(/[1-9]\d* passed, 0 failed/);
  });
});
