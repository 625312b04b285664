import { main } from './main.ts';
import { realTerminal } from './real-terminal.ts';

/** Runs this process's command line and sets its exit code; pending output is still written. */
export async function run(argv: readonly string[], fallback?: string): Promise<void> {
  process.exitCode = await main(argv, realTerminal(), fallback);
}
