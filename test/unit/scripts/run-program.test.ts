import { describe, expect, it } from 'vitest';
import { leftovers } from '../../../scripts/process/leftovers.ts';
import { runProgram } from '../../../scripts/process/run-program.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const node = (program: string): readonly string[] => [process.execPath, '--eval', program];

describe('a program', () => {
  it('gives its exit code and all that it printed', async () => {
    const cwd = temporaryFolder();
    const result = await runProgram({ argv: node('console.log(1); console.error(2); process.exitCode = 3'), cwd });
    expect(result.code).toBe(3);
    expect(result.output.split('\n').sort()).toEqual(['', '1', '2']);
  });

  it('that is not there ends with 127 and a reason', async () => {
    const result = await runProgram({ argv: ['no-such-program'], cwd: temporaryFolder() });
    expect(result).toMatchObject({ code: 127 });
    expect(result.output).toContain('ENOENT');
  });

  it('ends with everything that it started when it is aborted', async () => {
    const cwd = temporaryFolder();
    const stopper = new AbortController();
    const child = `require('node:child_process').spawn(process.execPath, ['--eval', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' })`;
    const env = { ...process.env, BACKWRIGHT_MARK: cwd };
    const running = runProgram({
      argv: node(`${child}; console.log('started'); setInterval(() => 0, 1000)`),
      cwd,
      env,
      listen: () => {
        stopper.abort();
      },
      signal: stopper.signal,
    });
    await running;
    expect(leftovers(cwd)).toEqual([]);
  });
});
