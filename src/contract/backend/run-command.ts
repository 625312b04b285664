import { execa } from 'execa';

/** Runs a command of the generated backend to its end; never throws for a failing one. Output is both streams together. */
export async function runCommand(
  command: readonly string[],
  dir: string,
  env: Readonly<Record<string, string>>,
  options: Readonly<{ timeoutMs: number; signal: AbortSignal }>,
): Promise<{ exitCode: number; output: string }> {
  const [program = '', ...rest] = command;
  const result = await execa(program, rest, {
    cwd: dir,
    env,
    extendEnv: false,
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: options.timeoutMs,
    cancelSignal: options.signal,
  });
  const note = result.exitCode === undefined ? `\n${result.shortMessage ?? ''}` : '';
  return { exitCode: result.exitCode ?? 127, output: `${result.all}${note}` };
}
