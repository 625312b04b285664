import type { StackStep } from '../types.ts';
import { shellWords } from './shell-words.ts';
import type { Step } from './step.ts';
import { tailOf } from './tail-of.ts';
import { writeLog } from './write-log.ts';

/** A command of the stack as a step. Its output is shown only when it fails, and is then kept in a file. */
export function commandStep({ id, title, argv }: StackStep, needs: readonly string[]): Step {
  const [file = '', ...rest] = argv;
  return {
    id,
    title,
    needs,
    async run({ dir, signal }) {
      const { execa } = await import('execa');
      const result = await execa(file, rest, {
        cwd: dir,
        stdin: 'ignore',
        all: true,
        reject: false,
        ...(signal ? { cancelSignal: signal } : {}),
      });
      if (!result.failed) return { status: 'done' };
      const output = result.all === '' ? (result.shortMessage ?? '') : result.all;
      return {
        status: 'failed',
        note: result.isCanceled ? 'interrupted' : `${shellWords(argv)} ${reason(result)}`,
        tail: tailOf(output),
        log: await writeLog(id, output),
        repeat: `cd ${shellWords([dir])} && ${shellWords(argv)}`,
      };
    },
  };
}

function reason(
  result: Readonly<{ exitCode?: number | undefined; signal?: string | undefined; code?: string | undefined }>,
): string {
  if (result.code === 'ENOENT') return 'was not found; is it installed and on PATH?';
  if (result.exitCode !== undefined) return `ended with exit code ${String(result.exitCode)}`;
  return `was ended by ${result.signal ?? 'an unknown cause'}`;
}
