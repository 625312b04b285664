import { runProgram, type Program } from '../process/run-program.ts';

/** Runs a program that has to succeed, and gives what it printed. @throws Error with the end of its output when it does not. */
export async function mustRun(program: Program): Promise<string> {
  const { code, output } = await runProgram(program);
  if (program.signal?.aborted === true) throw program.signal.reason;
  if (code !== 0) throw new Error(`${program.argv.join(' ')} ended with ${String(code)}:\n${output.slice(-4_000)}`);
  return output;
}
