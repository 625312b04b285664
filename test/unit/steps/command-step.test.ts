import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/plan/plan.ts';
import { commandStep } from '../../../src/steps/command-step.ts';
import { fakeLibrary } from '../../fixtures/fake-library.ts';
import { fakeSpec } from '../../fixtures/fake-spec.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const planned = plan(fakeSpec(), fakeLibrary());
const nodeStep = (script: string) =>
  commandStep({ id: 'install', title: 'Install', argv: [process.execPath, '-e', script] }, []);

describe('a command as a step', { timeout: 120_000 }, () => {
  it('runs in the folder of the backend', async () => {
    const dir = temporaryFolder();
    const result = await nodeStep("require('fs').writeFileSync('made', '')").run({ dir, plan: planned });
    expect(result).toEqual({ status: 'done' });
    expect(existsSync(`${dir}/made`)).toBe(true);
  });

  it('keeps the whole output of a failure in a file, shows its end and the command to repeat', async () => {
    const dir = temporaryFolder();
    const script = "for (let i = 1; i <= 40; i++) console.log('line ' + i); console.error('reason'); process.exit(7)";
    const result = await nodeStep(script).run({ dir, plan: planned });
    if (result.status !== 'failed') throw new Error('it should fail');
    expect(result.note).toContain('exit code 7');
    expect(result.tail.at(-1)).toBe('reason');
    expect(result.tail).toHaveLength(15);
    expect(result.repeat).toContain(`cd ${dir} && `);
    const log = result.log ?? '';
    expect(readFileSync(log, 'utf8')).toMatch(/^line 1\n[\s\S]*line 40\n/);
    expect(log.startsWith(dir)).toBe(false);
    rmSync(dirname(log), { recursive: true });
  });

  it('says when the program is not there', async () => {
    const step = commandStep({ id: 'install', title: 'Install', argv: ['no-such-program-anywhere'] }, []);
    const result = await step.run({ dir: temporaryFolder(), plan: planned });
    expect(result).toMatchObject({ status: 'failed', note: expect.stringContaining('was not found') as string });
    if (result.status === 'failed' && result.log !== undefined) rmSync(dirname(result.log), { recursive: true });
  });

  it('ends the program when interrupted', async () => {
    const interrupted = new AbortController();
    const running = nodeStep('setInterval(() => {}, 1000)').run({
      dir: temporaryFolder(),
      plan: planned,
      signal: interrupted.signal,
    });
    interrupted.abort();
    const result = await running;
    expect(result).toMatchObject({ status: 'failed', note: 'interrupted' });
    if (result.status === 'failed' && result.log !== undefined) rmSync(dirname(result.log), { recursive: true });
  });
});
