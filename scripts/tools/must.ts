import { runProgram } from '../process/run-program.ts';

/** How a program is run that has to succeed. */
export type MustOptions = Readonly<{ cwd: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal }>;

/** Runs a program and gives its output. @throws Error with the end of it when the exit code is not 0. */
export async function must(argv: readonly string[], { cwd, env = process.env, signal }: MustOptions): Promise<string> {
  const { code, output } = await runProgram({ argv, cwd, env, ...(signal ? { signal } : {}) });
  if (code !== 0) throw new Error(`${argv.slice(0, 4).join(' ')} ended with ${String(code)}:\n${output.slice(-3_000)}`);
  return output.trim();
}
