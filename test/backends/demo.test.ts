import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runProgram } from '../../scripts/process/run-program.ts';
import { packageRoot } from '../../src/package-root.ts';
import { expectSuccess } from './expect-success.ts';

const argv = [process.execPath, join(packageRoot, 'scripts', 'demo.ts')];
const temporary = (): NodeJS.ProcessEnv => ({
  ...process.env,
  TMPDIR: mkdtempSync(join(inject('workshop'), 'd-')),
});

describe('npm run demo, without a terminal', () => {
  it('ends with an answer of a real backend, and leaves nothing behind', async () => {
    const env = temporary();
    const result = await runProgram({ argv, cwd: packageRoot, env });
    expectSuccess(result);
    expect(result.output).toContain('> GET /api/v1/products?');
    expect(result.output).toContain('< HTTP/1.1 200 OK');
    expect(result.output).toContain('"name": "Cordless drill"');
    expect(readdirSync(env['TMPDIR'] ?? '').filter((name) => name.startsWith('bw-'))).toEqual([]);
  });

  it('can be interrupted at any time, and leaves nothing behind', async () => {
    const env = temporary();
    const stopper = new AbortController();
    const listen = (text: string): void => {
      if (text.includes('Generate')) stopper.abort();
    };
    const { code } = await runProgram({ argv, cwd: packageRoot, env, listen, signal: stopper.signal });
    expect(code).toBe(130);
    expect(readdirSync(env['TMPDIR'] ?? '').filter((name) => name.startsWith('bw-'))).toEqual([]);
  });
});
